package org.remit.records.yaml;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The nodes from the root of a file to one that a path of the JSON tree names.
 *
 * @param nodes from the root to the node, both included
 * @param key the key of the node, or of the list that it is in
 */
public record YamlPath(List<Node> nodes, String key) {
  public static YamlPath to(NodePath place, Node root) {
    var nodes = new ArrayList<Node>();
    nodes.add(root);
    String key = place.getNameCount() == 0 ? "the file" : "the record";
    for (int i = 0; i < place.getNameCount(); i++) {
      if (place.getElement(i) instanceof Integer index) {
        nodes.add(((SequenceNode) nodes.getLast()).getValue().get(index));
      } else {
        key = place.getName(i);
        nodes.add(value((MappingNode) nodes.getLast(), key));
      }
    }
    return new YamlPath(List.copyOf(nodes), key);
  }

  public Node node() {
    return nodes.getLast();
  }

  /** The label of the record that the node is in; null outside of records. */
  public @Nullable String record(String file) {
    return nodes.size() < 2 ? null : RecordLabel.of(new YamlRecord(file, null, nodes.get(1)));
  }

  /** The key of this name, where the node is a mapping that has it; otherwise the node. */
  public Node keyNode(String name) {
    return node() instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(NodeTuple::getKeyNode)
            .filter(candidate -> ((ScalarNode) candidate).getValue().equals(name))
            .findFirst()
            .orElse(mapping)
        : node();
  }

  /** The value of a key; the last one where the key is duplicated. */
  private static Node value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .reduce((first, last) -> last)
        .orElseThrow(() -> new IllegalStateException("no key " + key));
  }
}
