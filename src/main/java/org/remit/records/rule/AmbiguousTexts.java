package org.remit.records.rule;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.remit.domain.Problem;
import org.remit.records.yaml.Excerpt;
import org.remit.records.yaml.SourcePosition;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reports text without quotes that some version of YAML takes for a truth value, a number or a day,
 * and so changes: {@code no}, {@code 010}, {@code 1E5}, {@code 12:30}, {@code 2022-07-01}. Remit
 * itself reads it as text, but a curator's editor or script may not.
 */
final class AmbiguousTexts {
  /** The keys whose value is a date, and is written without quotes. */
  static final Set<String> DATES =
      Set.of("from", "to", "seen", "on", "said", "published", "researchedUntil");

  private static final Pattern TRUTH = Pattern.compile("(?i:y|yes|n|no|true|false|on|off)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+"
              + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|(\\.[0-9][0-9_]*|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
              + "|\\.(?i:inf))|\\.(?i:nan)");
  private static final Pattern DAY =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([Tt]|[ \t]+)[0-9].*)?");

  private final String file;
  private final Set<Node> invalid;
  private final Consumer<Problem> problems;

  /**
   * A check of one file.
   *
   * @param invalid nodes of which something is reported already
   */
  AmbiguousTexts(String file, Set<Node> invalid, Consumer<Problem> problems) {
    this.file = file;
    this.invalid = invalid;
    this.problems = problems;
  }

  void check(Node node) {
    switch (node) {
      case SequenceNode list -> list.getValue().forEach(this::check);
      case MappingNode mapping -> mapping.getValue().forEach(this::check);
      case ScalarNode text -> check(text);
      default -> {}
    }
  }

  private void check(NodeTuple tuple) {
    String key = ((ScalarNode) tuple.getKeyNode()).getValue();
    if (!(DATES.contains(key) && tuple.getValueNode() instanceof ScalarNode)) {
      check(tuple.getValueNode());
    }
  }

  private void check(ScalarNode text) {
    if (text.getScalarStyle() != ScalarStyle.PLAIN
        || !text.getTag().equals(Tag.STR)
        || invalid.contains(text)) {
      return;
    }
    String other = otherReading(text.getValue());
    if (!other.isEmpty()) {
      problems.accept(
          SourcePosition.of(file, text.getStartMark(), null)
              .problem(
                  "text that YAML may take for " + other,
                  text.getValue() + " without quotes",
                  "the text in quotes: " + Excerpt.inQuotes(text.getValue())));
    }
  }

  private static String otherReading(String text) {
    if (TRUTH.matcher(text).matches()) {
      return "yes or no";
    }
    if (NUMBER.matcher(text).matches()) {
      return "a number";
    }
    if (DAY.matcher(text).matches()) {
      return "a day";
    }
    return text.equals("<<") || text.equals("=") ? "a key of its own" : "";
  }
}
