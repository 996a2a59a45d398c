package org.remit.records.yaml;

import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Shows parts of a file in messages. */
public final class Excerpt {
  private static final int LONGEST = 90;

  private Excerpt() {}

  /** The text in quotation marks, shortened where it is long. */
  public static String quoted(String text) {
    return "'" + beginning(text.replace("\n", "\\n").replace("\t", "\\t"), LONGEST) + "'";
  }

  /** The text as YAML has it in double quotes, on one line. */
  public static String inQuotes(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The text cut at a whole word within a length, with an ellipsis where it is cut. */
  public static String beginning(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    return text.substring(0, space < longest / 2 ? longest : space) + " …";
  }

  /** The kind of a value, with its text where it is a short one. */
  public static String of(Node node) {
    return switch (node) {
      case ScalarNode scalar -> kind(scalar);
      case SequenceNode list -> "a list of " + list.getValue().size();
      case MappingNode mapping -> "keys and values";
      default -> node.getTag().getValue();
    };
  }

  /** The keys of a mapping: {@code only name, kind}. */
  public static String keys(Node node) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      return of(node);
    }
    return "only "
        + mapping.getValue().stream()
            .map(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue())
            .collect(Collectors.joining(", "));
  }

  /** A mapping of one short pair as the text it may be meant as: {@code Title: of a report}. */
  public static Optional<String> asText(MappingNode mapping) {
    if (mapping.getValue().size() == 1
        && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key
        && mapping.getValue().getFirst().getValueNode() instanceof ScalarNode value) {
      return Optional.of((key.getValue() + ": " + value.getValue()).strip())
          .filter(text -> !text.contains("\n"));
    }
    return Optional.empty();
  }

  private static String kind(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return "nothing";
    }
    if (tag.equals(Tag.INT)) {
      return "the number " + scalar.getValue();
    }
    return tag.equals(Tag.BOOL)
        ? scalar.getValue() + " without quotes"
        : "the text " + quoted(scalar.getValue());
  }
}
