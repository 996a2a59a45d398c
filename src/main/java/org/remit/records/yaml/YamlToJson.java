package org.remit.records.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Converts YAML to the JSON tree that a JSON Schema validates. */
public final class YamlToJson {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private YamlToJson() {}

  public static JsonNode of(Node node) {
    return switch (node) {
      case SequenceNode list -> {
        var array = MAKE.arrayNode(list.getValue().size());
        list.getValue().forEach(item -> array.add(of(item)));
        yield array;
      }
      case MappingNode mapping -> {
        var object = MAKE.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          object.set(((ScalarNode) tuple.getKeyNode()).getValue(), of(tuple.getValueNode()));
        }
        yield object;
      }
      case ScalarNode scalar -> of(scalar);
      default -> throw new IllegalStateException("not a YAML node: " + node);
    };
  }

  private static JsonNode of(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT)) {
      return MAKE.numberNode(new BigInteger(text));
    }
    if (tag.equals(Tag.BOOL)) {
      return MAKE.booleanNode(text.equals("true"));
    }
    return tag.equals(Tag.NULL) ? MAKE.nullNode() : MAKE.textNode(text);
  }
}
