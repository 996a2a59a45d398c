package org.remit.records.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.remit.domain.EntityId;
import org.remit.domain.Problem;
import org.remit.records.yaml.SourcePosition;
import org.remit.records.yaml.YamlRecord;
import org.remit.texts.Spelling;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The ids and aliases that the records of a folder declare. */
public final class DeclaredIds {
  /**
   * @param current the id of the record that declares the id or alias
   */
  private record Declared(EntityId current, SourcePosition place) {}

  private final Map<String, Declared> declared = new TreeMap<>();
  private final Map<String, Optional<String>> hints = new HashMap<>();
  private final Consumer<Problem> problems;

  public DeclaredIds(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Adds the id and the aliases of a record, as far as they can be read. */
  public void declare(YamlRecord record) {
    Optional<EntityId> id = Optional.ofNullable(record.find("id")).flatMap(EntityId::find);
    if (id.isEmpty()) {
      return;
    }
    declare(id.get(), id.get(), record.place("id"));
    for (Node node : record.list("aliases")) {
      if (node instanceof ScalarNode alias) {
        EntityId.find(alias.getValue())
            .ifPresent(former -> declare(former, id.get(), record.place(node)));
      }
    }
  }

  private void declare(EntityId id, EntityId current, SourcePosition place) {
    Declared before = declared.putIfAbsent(id.toString(), new Declared(current, place));
    if (before != null) {
      problems.accept(
          place.problem(
              "an id given twice",
              "%s, also at %s".formatted(id, before.place().text()),
              "an id of its own for each record, or one record for both"));
    }
  }

  public boolean has(EntityId id) {
    return declared.containsKey(id.toString());
  }

  /** The id of the record that declares an id or alias; the same id where no record does. */
  public EntityId current(EntityId id) {
    Declared found = declared.get(id.toString());
    return found == null ? id : found.current();
  }

  /**
   * The declared id that a misspelt one may have meant; its kind may be wrong or missing.
   *
   * @param form the regular expression that the id must match
   */
  public Optional<String> closest(String misspelt, String form) {
    return hints.computeIfAbsent(form + " " + misspelt, key -> find(misspelt, form));
  }

  private Optional<String> find(String misspelt, String form) {
    Predicate<String> fits = Pattern.compile(form).asMatchPredicate();
    Map<String, String> idsBySlug = new HashMap<>();
    declared.keySet().stream().filter(fits).forEach(id -> idsBySlug.putIfAbsent(slug(id), id));
    return Spelling.closest(slug(misspelt), idsBySlug.keySet()).map(idsBySlug::get);
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
