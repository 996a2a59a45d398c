package org.remit.store.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Basis;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention;
import org.remit.domain.When;

/**
 * Which facts are meant: all conditions together.
 *
 * @param kinds any of these; all kinds when empty
 * @param when held at some time in it
 * @param mentioning for each of these, an entity of the set in that part
 * @param values for each of these fields of the fact, a value of the set
 * @param text stands somewhere in its summary, phrase or note, case ignored; null for any
 */
public record FactSelection(
    Set<FactKind> kinds,
    When when,
    List<Mentioning> mentioning,
    SequencedMap<String, Set<String>> values,
    @Nullable String text) {
  /** A condition that one of these entities plays that part in the fact. */
  public record Mentioning(Mention.Part part, Set<EntityId> anyOf) {
    public Mentioning {
      anyOf = Set.copyOf(anyOf);
    }
  }

  public FactSelection {
    kinds = Set.copyOf(kinds);
    mentioning = List.copyOf(mentioning);
    values = new TreeMap<>(values);
  }

  /** Facts of every kind. */
  public static FactSelection all(When when) {
    return new FactSelection(Set.of(), when, List.of(), new TreeMap<>(), null);
  }

  public static FactSelection of(FactKind kind, When when) {
    return of(Set.of(kind), when);
  }

  public static FactSelection of(Set<FactKind> kinds, When when) {
    return new FactSelection(kinds, when, List.of(), new TreeMap<>(), null);
  }

  /** What is held, or was; not what is only proposed. */
  public static FactSelection held(When when) {
    var held = EnumSet.complementOf(EnumSet.of(Basis.PROPOSAL));
    return of(FactKind.HOLDING, when)
        .with("basis", held.stream().map(Basis::name).collect(Collectors.toSet()));
  }

  /** These facts, and among them only those in which one of these entities plays that part. */
  public FactSelection mentioning(Mention.Part part, Set<EntityId> anyOf) {
    var more = new java.util.ArrayList<>(mentioning);
    more.add(new Mentioning(part, anyOf));
    return new FactSelection(kinds, when, more, values, text);
  }

  /** These facts, and among them only those whose field has one of these values. */
  public FactSelection with(String field, Set<String> anyOf) {
    Map<String, Set<String>> more = new TreeMap<>(values);
    more.put(field, Set.copyOf(anyOf));
    return new FactSelection(kinds, when, mentioning, new TreeMap<>(more), text);
  }

  /** These facts, and among them only those that say this somewhere. */
  public FactSelection saying(String text) {
    return new FactSelection(kinds, when, mentioning, values, text);
  }
}
