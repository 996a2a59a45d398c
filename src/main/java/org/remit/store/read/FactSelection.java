package org.remit.store.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Nature;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;

/**
 * Which facts are meant: all conditions together; null is no condition.
 *
 * @param kinds any of these; never empty
 * @param when held at some time in it
 * @param mentioning for each of these, an entity of the set in that part
 * @param functions of any of these functions: holdings alone
 * @param labels any of these constants, which tell facts of one kind apart: the basis of a holding,
 *     the kind of a relation or statement
 * @param natures of any of these natures: holdings alone
 * @param stances with any of these stances: statements alone
 * @param text stands somewhere in its summary, phrase or note, case ignored
 */
public record FactSelection(
    Set<FactKind> kinds,
    When when,
    List<Mentioning> mentioning,
    @Nullable Set<EntityId> functions,
    @Nullable Set<String> labels,
    @Nullable Set<Nature> natures,
    @Nullable Set<Stance> stances,
    @Nullable String text) {
  /** What registers state is not mentioned, but stands in columns. */
  private static final Set<Part> NOT_ONLY_OF_RECORDS =
      Set.of(Part.SUBJECT, Part.BODY_TYPE, Part.FROM, Part.TO, Part.CITED);

  /** A condition that one of these entities plays that part in the fact. */
  public record Mentioning(Part part, Set<EntityId> anyOf) {
    public Mentioning {
      if (NOT_ONLY_OF_RECORDS.contains(part)) {
        throw new IllegalArgumentException("facts of registers have no mentions as " + part);
      }
      anyOf = Set.copyOf(anyOf);
    }
  }

  public FactSelection {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("facts of no kind");
    }
    kinds = Set.copyOf(kinds);
    mentioning = List.copyOf(mentioning);
    functions = functions == null ? null : Set.copyOf(functions);
    labels = labels == null ? null : Set.copyOf(labels);
    natures = natures == null ? null : Set.copyOf(natures);
    stances = stances == null ? null : Set.copyOf(stances);
  }

  /** Facts of every kind. */
  public static FactSelection all(When when) {
    return of(EnumSet.allOf(FactKind.class), when);
  }

  public static FactSelection of(FactKind kind, When when) {
    return of(Set.of(kind), when);
  }

  public static FactSelection of(Set<FactKind> kinds, When when) {
    return new FactSelection(kinds, when, List.of(), null, null, null, null, null);
  }

  /** What is held, or was; not what is only proposed. */
  public static FactSelection held(When when) {
    return of(FactKind.HOLDING, when).onBasis(EnumSet.complementOf(EnumSet.of(Basis.PROPOSAL)));
  }

  /** These facts, and among them only those in which one of these entities plays that part. */
  public FactSelection mentioning(Part part, Set<EntityId> anyOf) {
    var more = new ArrayList<>(mentioning);
    more.add(new Mentioning(part, anyOf));
    return new FactSelection(kinds, when, more, functions, labels, natures, stances, text);
  }

  /** Of these holdings only those of these functions. */
  public FactSelection ofFunctions(Set<EntityId> anyOf) {
    return new FactSelection(kinds, when, mentioning, anyOf, labels, natures, stances, text);
  }

  /** Of these holdings only those on any of these bases. */
  public FactSelection onBasis(Set<Basis> anyOf) {
    return labelled(anyOf);
  }

  /** Of these relations only those of any of these kinds. */
  public FactSelection ofRelation(Set<RelationKind> anyOf) {
    return labelled(anyOf);
  }

  /** Of these statements only those of any of these kinds. */
  public FactSelection ofStatement(Set<StatementKind> anyOf) {
    return labelled(anyOf);
  }

  private FactSelection labelled(Set<? extends Enum<?>> anyOf) {
    Set<String> names = anyOf.stream().map(Enum::name).collect(Collectors.toSet());
    return new FactSelection(kinds, when, mentioning, functions, names, natures, stances, text);
  }

  /** Of these holdings only those of any of these natures. */
  public FactSelection ofNature(Set<Nature> anyOf) {
    return new FactSelection(kinds, when, mentioning, functions, labels, anyOf, stances, text);
  }

  /** Of these statements only those with any of these stances. */
  public FactSelection withStance(Set<Stance> anyOf) {
    return new FactSelection(kinds, when, mentioning, functions, labels, natures, anyOf, text);
  }

  /** These facts, and among them only those that say this somewhere. */
  public FactSelection saying(String text) {
    return new FactSelection(kinds, when, mentioning, functions, labels, natures, stances, text);
  }
}
