package org.remit.records.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Keys and values of a record, or of a part of one, and where they stand. A value is read as the
 * schema has it; asking for one that the schema would have refused is an {@link
 * IllegalStateException}.
 */
public final class YamlRecord {
  private final String file;
  private final @Nullable String id;
  private final Node node;
  private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();

  /**
   * A record, or a part of one.
   *
   * @param id the record this belongs to; null where it has none
   */
  public YamlRecord(String file, @Nullable String id, Node node) {
    this.file = file;
    this.id = id;
    this.node = node;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(t -> tuples.put(((ScalarNode) t.getKeyNode()).getValue(), t));
    }
  }

  public Node node() {
    return node;
  }

  /** The same item, its problems told as those of this record. */
  public YamlRecord of(@Nullable String record) {
    return new YamlRecord(file, record, node);
  }

  public boolean has(String key) {
    return tuples.containsKey(key);
  }

  /** Where the item begins. */
  public SourcePosition place() {
    return place(node);
  }

  /** Where the value of a key begins, or the item when it has no such key. */
  public SourcePosition place(String key) {
    NodeTuple tuple = tuples.get(key);
    return place(tuple == null ? node : tuple.getValueNode());
  }

  public SourcePosition place(Node part) {
    return SourcePosition.of(file, part.getStartMark(), id);
  }

  public String text(String key) {
    String text = find(key);
    if (text == null) {
      throw new IllegalStateException("%s: no %s".formatted(place().text(), key));
    }
    return text;
  }

  /** The text of a value that is no list and no mapping; null where there is none. */
  public @Nullable String find(String key) {
    NodeTuple tuple = tuples.get(key);
    return tuple != null && tuple.getValueNode() instanceof ScalarNode scalar
        ? scalar.getValue().strip()
        : null;
  }

  public @Nullable PartialDate date(String key) {
    String text = find(key);
    return text == null ? null : PartialDate.of(text);
  }

  public <E extends Enum<E>> E word(Class<E> kind, String key) {
    return Enum.valueOf(kind, text(key));
  }

  public <E extends Enum<E>> @Nullable E findWord(Class<E> kind, String key) {
    String text = find(key);
    return text == null ? null : Enum.valueOf(kind, text);
  }

  /** The parts of a list; none when there is no list. */
  public List<Node> list(String key) {
    NodeTuple tuple = tuples.get(key);
    return tuple != null && tuple.getValueNode() instanceof SequenceNode list
        ? list.getValue()
        : List.of();
  }

  /** The parts of a list of mappings; whatever else stands in the list is left out. */
  public List<YamlRecord> items(String key) {
    return list(key).stream()
        .filter(part -> part instanceof MappingNode)
        .map(part -> new YamlRecord(file, id, part))
        .toList();
  }

  /** The mapping under a key. */
  public Optional<YamlRecord> item(String key) {
    NodeTuple tuple = tuples.get(key);
    return tuple != null && tuple.getValueNode() instanceof MappingNode mapping
        ? Optional.of(new YamlRecord(file, id, mapping))
        : Optional.empty();
  }
}
