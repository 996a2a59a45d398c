package org.remit.records.yaml;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The name by which a problem refers to a record. */
public final class RecordLabel {
  private RecordLabel() {}

  /**
   * Its id; for a fact, which has none, the holder, person, first speaker or first party; null
   * where all are missing.
   */
  public static @Nullable String of(YamlRecord record) {
    return Stream.concat(
            Stream.of("id", "holder", "person").map(record::find),
            Stream.of("speakers", "parties").flatMap(key -> firstOf(record, key)))
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Stream<@Nullable String> firstOf(YamlRecord record, String key) {
    return record.list(key).stream()
        .limit(1)
        .filter(node -> node instanceof ScalarNode)
        .map(node -> ((ScalarNode) node).getValue());
  }
}
