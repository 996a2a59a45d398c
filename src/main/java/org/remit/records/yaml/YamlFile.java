package org.remit.records.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.remit.domain.Problem;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/** Reads the bytes of a file into YAML nodes that know their line and column. */
public final class YamlFile {
  private static final int DEEPEST = 50;

  /** What the parser says of text that begins with a character of YAML's own. */
  private static final Pattern INDICATOR =
      Pattern.compile(
          "cannot start any token|scanning an? (anchor|alias|tag|directive|block scalar)"
              + "|undefined (alias|tag handle)|(entries|keys) are not allowed here");

  private static final Pattern FOUND = Pattern.compile("^(but )?found (a )?");

  private final String name;
  private final Consumer<Problem> problems;
  private boolean sound = true;

  private YamlFile(String name, Consumer<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /**
   * The root of the file. Empty where the file is empty, or where it is not the YAML of records,
   * which is reported.
   */
  public static Optional<Node> read(String name, byte[] bytes, Consumer<Problem> problems) {
    var file = new YamlFile(name, problems);
    return file.decoded(bytes)
        .flatMap(text -> file.composed(text).filter(root -> file.isPlain(root, text)));
  }

  private Optional<String> decoded(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result = UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - text.lastIndexOf('\n');
      String found = "the byte 0x%02x".formatted(in.get(in.position()));
      report(new SourcePosition(name, line, column, null), "wrong encoding", found, "UTF-8 text");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private Optional<Node> composed(String text) {
    try {
      return Optional.ofNullable(yaml().compose(new StringReader(text)));
    } catch (MarkedYAMLException e) {
      refuse(e);
    } catch (ReaderException e) {
      String before = text.substring(0, Math.min(e.getPosition(), text.length()));
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      String found = "the control character U+%04X".formatted(e.getCodePoint());
      report(new SourcePosition(name, line, column, null), "not YAML", found, "text without it");
    } catch (YAMLException e) {
      report(SourcePosition.whole(name), "not YAML", String.valueOf(e.getMessage()), "a YAML file");
    }
    return Optional.empty();
  }

  private void refuse(MarkedYAMLException e) {
    String found = String.valueOf(e.getProblem());
    boolean open = found.contains("end of stream") && e.getContextMark() != null;
    Mark mark = open || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    SourcePosition place =
        mark == null ? SourcePosition.whole(name) : SourcePosition.of(name, mark, null);
    if (found.contains("\\t")) {
      report(place, "not YAML", "a tab", "spaces: YAML allows no tab there");
      return;
    }
    String context = e.getContext() == null ? "" : " " + e.getContext();
    String words = FOUND.matcher(found).replaceFirst("") + context;
    report(place, "not YAML", Excerpt.beginning(words, 160), hint(found, context));
  }

  private static String hint(String found, String context) {
    if (found.contains("mapping values are not allowed")) {
      return "text that holds ': ' in quotes, and each key on a line of its own";
    }
    if (INDICATOR.matcher(found + context).find()) {
      return "text that begins with this character in quotes";
    }
    if (found.contains("another document")) {
      return "one list in a file, without ---";
    }
    return "a list of records as data-import/README.md shows; check quotes and indentation above";
  }

  /**
   * Reports what YAML allows and records do not: duplicate keys, anchors, tags, keys of many parts,
   * and text that is read otherwise than it is written.
   */
  private boolean isPlain(Node root, String text) {
    check(root, new ScalarSource(text));
    return sound;
  }

  private void check(Node node, ScalarSource source) {
    if (node.getAnchor() != null) {
      SourcePosition place = SourcePosition.of(name, node.getStartMark(), null);
      String wanted = "the text itself, wherever it is meant; in quotes where it begins with &";
      report(place, "an anchor", "&" + node.getAnchor(), wanted);
      sound = false;
      return;
    }
    switch (node) {
      case SequenceNode list -> {
        source.tagOf(list).ifPresent(tag -> report(list, tag));
        list.getValue().forEach(part -> check(part, source));
      }
      case MappingNode mapping -> {
        source.tagOf(mapping).ifPresent(tag -> report(mapping, tag));
        checkKeys(mapping, source);
      }
      case ScalarNode text -> {
        source.changeOf(text).ifPresent(change -> report(text, change));
        checkText(text);
      }
      default -> {}
    }
  }

  private void report(Node node, ScalarSource.Change change) {
    SourcePosition place = SourcePosition.of(name, node.getStartMark(), null);
    report(place, change.what(), change.found(), change.wanted());
  }

  /** Reports characters that cannot be seen, or not be told from an ordinary blank. */
  private void checkText(ScalarNode text) {
    text.getValue()
        .codePoints()
        .filter(YamlFile::isInvisible)
        .findFirst()
        .ifPresent(invisible -> {
          String found = "U+%04X".formatted(invisible);
          SourcePosition place = SourcePosition.of(name, text.getStartMark(), null);
          boolean white = Character.isSpaceChar(invisible) || invisible == '\t';
          String wanted = white ? "an ordinary blank" : "the text without it";
          report(place, "a character nobody sees", found, wanted);
          sound = false;
        });
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n';
      case Character.SPACE_SEPARATOR -> c != ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  private void checkKeys(MappingNode mapping, ScalarSource source) {
    Map<String, Mark> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Mark mark = tuple.getKeyNode().getStartMark();
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        SourcePosition place = SourcePosition.of(name, mark, null);
        report(place, "a key of many parts", Excerpt.of(tuple.getKeyNode()), "a word as key");
        sound = false;
        return;
      }
      Mark before = seen.putIfAbsent(key.getValue(), mark);
      if (before != null) {
        String found = "%s, also on line %d".formatted(key.getValue(), before.getLine() + 1);
        report(SourcePosition.of(name, mark, null), "a key given twice", found, "each key once");
      }
      source.changeOfKey(key).ifPresent(change -> report(key, change));
      check(tuple.getValueNode(), source);
    }
  }

  private void report(SourcePosition place, String what, String found, String wanted) {
    problems.accept(place.problem(what, found, wanted));
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(DEEPEST);
    var dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(dumping),
        dumping,
        options,
        new CoreSchemaResolver());
  }
}
