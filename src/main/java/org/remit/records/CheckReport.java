package org.remit.records;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Problem;

/**
 * The result of checking a folder of records.
 *
 * @param files how many files were read
 * @param entities how many of each kind there are; kinds without any are left out
 * @param facts how many of each kind there are; kinds without any are left out
 * @param verified how many citations were found in the text of their document
 * @param notChecked how many citations could not be looked up: no phrase, or no text supplied
 * @param problems in the order of files and lines; the records can be used only when it is empty
 */
public record CheckReport(
    int files,
    Map<EntityKind, Long> entities,
    Map<FactKind, Long> facts,
    long verified,
    long notChecked,
    List<Problem> problems) {
  public CheckReport {
    entities = Collections.unmodifiableMap(ordered(EntityKind.class, entities));
    facts = Collections.unmodifiableMap(ordered(FactKind.class, facts));
    problems = List.copyOf(problems);
  }

  private static <K extends Enum<K>> Map<K, Long> ordered(Class<K> kind, Map<K, Long> counts) {
    var ordered = new EnumMap<K, Long>(kind);
    ordered.putAll(counts);
    return ordered;
  }
}
