package org.remit.records.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A file as it is written, to find where YAML makes something else of a text: it takes what follows
 * {@code #} for a comment and what {@code !} stands before for another type, joins lines, and drops
 * blanks at the end of a line.
 */
final class ScalarSource {
  /**
   * Where a value is not what is written.
   *
   * @param wanted what to write instead
   */
  record Change(String what, String found, String wanted) {}

  private static final Pattern COMMENT = Pattern.compile("[ \t]+#.*");
  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";
  private static final String ON_ONE_LINE = "the text on one line, or folded after >-";

  /** Marks count code points. */
  private final int[] source;

  ScalarSource(String text) {
    source = text.codePoints().toArray();
  }

  /** What YAML would change in a value; empty where it is stored as it is written. */
  Optional<Change> changeOf(ScalarNode value) {
    return inNodeOf(value).or(() -> behind(value));
  }

  /** What YAML would change in a key. */
  Optional<Change> changeOfKey(ScalarNode key) {
    return inNodeOf(key);
  }

  /** A tag, with which YAML makes another type of a text, a list or a mapping. */
  Optional<Change> tagOf(Node node) {
    int start = node.getStartMark().getIndex();
    if (start >= source.length || source[start] != '!') {
      return Optional.empty();
    }
    String line = restOfLine(start).strip();
    String tag = line.split("\\s", 2)[0];
    String wanted = "no tag, and text that begins with ! in quotes: " + Excerpt.inQuotes(line);
    return Optional.of(new Change("a tag", Excerpt.quoted(tag), wanted));
  }

  private Optional<Change> inNodeOf(ScalarNode scalar) {
    Optional<Change> tag = tagOf(scalar);
    if (tag.isPresent()) {
      return tag;
    }
    String found = Excerpt.quoted(scalar.getValue());
    boolean severalLines = scalar.getStartMark().getLine() != scalar.getEndMark().getLine();
    return switch (scalar.getScalarStyle()) {
      case PLAIN -> {
        if (severalLines) {
          yield Optional.of(new Change("text that goes on in the next line", found, ON_ONE_LINE));
        }
        String written = text(scalar.getStartMark().getIndex(), scalar.getEndMark().getIndex());
        yield written.equals(scalar.getValue())
            ? Optional.empty()
            : Optional.of(
                new Change("text that YAML changes", found, inQuotes(Excerpt.inQuotes(written))));
      }
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          severalLines
              ? Optional.of(new Change("quotes over several lines", found, ON_ONE_LINE))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** What YAML drops between the end of an unquoted text and the end of its line. */
  private Optional<Change> behind(ScalarNode value) {
    if (value.getScalarStyle() != ScalarStyle.PLAIN) {
      return Optional.empty();
    }
    String rest = restOfLine(value.getEndMark().getIndex());
    Matcher comment = COMMENT.matcher(rest);
    if (comment.matches()) {
      String text = Excerpt.inQuotes((value.getValue() + rest).strip());
      return Optional.of(
          new Change(
              "a comment behind text",
              Excerpt.quoted(rest.strip()),
              inQuotes(text) + ", or the comment on a line of its own"));
    }
    return !value.getValue().isEmpty() && !rest.isEmpty() && rest.isBlank()
        ? Optional.of(
            new Change(
                "blanks after text",
                Excerpt.quoted(value.getValue() + rest),
                "the line without blanks at its end"))
        : Optional.empty();
  }

  private static String inQuotes(String text) {
    return "the text in quotes: " + text;
  }

  private String restOfLine(int start) {
    int end = start;
    while (end < source.length && LINE_BREAKS.indexOf(source[end]) < 0) {
      end++;
    }
    return text(start, end);
  }

  private String text(int start, int end) {
    return new String(source, start, end - start);
  }
}
