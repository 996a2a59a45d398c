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
 * The keys and values of a record, or of a part of one, with their positions. The schema is checked
 * before: a value that it refuses is an {@link IllegalStateException} here.
 */
public final class YamlRecord {
  private final String file;
  private final @Nullable String id;
  private final Node node;
  private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();

  /**
   * A record, or a part of one.
   *
   * @param id the record that it belongs to; null where it has none
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

  /** The same keys and values, with problems that name this record. */
  public YamlRecord of(@Nullable String record) {
    return new YamlRecord(file, record, node);
  }

  public boolean has(String key) {
    return tuples.containsKey(key);
  }

  /** Where it begins. */
  public SourcePosition place() {
    return place(node);
  }

  /** Where the value of a key begins, or the whole where it has no such key. */
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

  /** The text of a scalar; null where the key is missing or has no scalar. */
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

  /** The elements of a list; empty where there is none. */
  public List<Node> list(String key) {
    NodeTuple tuple = tuples.get(key);
    return tuple != null && tuple.getValueNode() instanceof SequenceNode list
        ? list.getValue()
        : List.of();
  }

  /** The mappings in a list; other elements are left out. */
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
