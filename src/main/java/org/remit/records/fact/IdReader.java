package org.remit.records.fact;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.records.fact.RecordSet.Reference;
import org.remit.records.yaml.SourcePosition;
import org.remit.records.yaml.YamlRecord;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads ids that refer to other records, notes each reference, and resolves aliases. */
public record IdReader(DeclaredIds ids, RecordSet set) {
  EntityId read(YamlRecord item, String key) {
    return read(item.text(key), item.place(key));
  }

  @Nullable EntityId find(YamlRecord item, String key) {
    return item.has(key) ? read(item, key) : null;
  }

  List<EntityId> list(YamlRecord item, String key) {
    List<Node> nodes = item.list(key);
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> read(((ScalarNode) nodes.get(i)).getValue(), item.place(nodes.get(i))))
        .toList();
  }

  private EntityId read(String text, SourcePosition place) {
    EntityId id = EntityId.of(text);
    set.add(new Reference(id, place));
    return ids.current(id);
  }
}
