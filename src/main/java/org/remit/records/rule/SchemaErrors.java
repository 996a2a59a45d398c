package org.remit.records.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.remit.domain.Citation;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordKind;
import org.remit.records.yaml.Excerpt;
import org.remit.records.yaml.SourcePosition;
import org.remit.records.yaml.YamlPath;
import org.remit.records.yaml.YamlToJson;
import org.remit.texts.Spelling;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Checks the keys and values of a file against its JSON Schema and reports what is wrong. */
public final class SchemaErrors {
  private static final String UNCITED = "a fact without a citation";

  private final String file;
  private final DeclaredIds ids;
  private final Consumer<Problem> problems;
  private final Schemas schemas = Schemas.get();
  private final Set<Node> invalid = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> reported = new HashSet<>();

  public SchemaErrors(String file, DeclaredIds ids, Consumer<Problem> problems) {
    this.file = file;
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Checks a file of records.
   *
   * @return the nodes in which anything is wrong, with all that hold them
   */
  public Set<Node> check(RecordKind kind, Node root) {
    return report(root, schemas.check(kind, YamlToJson.of(root)));
  }

  /** Checks {@code dataset.yaml}, and returns the same of it. */
  public Set<Node> checkDataset(Node root) {
    return report(root, schemas.checkDataset(YamlToJson.of(root)));
  }

  private Set<Node> report(Node root, List<Error> errors) {
    errors.forEach(error -> report(root, error));
    new AmbiguousTexts(file, invalid, problems).check(root);
    return invalid;
  }

  private void report(Node root, Error error) {
    String keyword = error.getKeyword();
    if (isBranch(error)) {
      return;
    }
    YamlPath path = YamlPath.to(error.getInstanceLocation(), root);
    invalid.addAll(path.nodes());
    Node node = path.node();
    String key = path.key();
    SourcePosition place = SourcePosition.of(file, node.getStartMark(), path.record(file));
    JsonNode schema = schemas.enclosing(error);
    Problem problem =
        switch (keyword) {
          case "additionalProperties" -> unknownKey(path, schema, error.getProperty());
          case "required" -> missingKey(place, node, schema, error.getProperty());
          case "type", "const" -> wrongType(place, key, node, schema);
          case "enum" -> unknownWord(place, key, node, schema);
          case "pattern", "format" -> wrongForm(place, key, node, schema);
          case "minItems" ->
              place.problem(
                  key.equals("cite") ? UNCITED : "nothing in " + key,
                  "an empty list",
                  "at least one");
          case "minimum", "maximum" ->
              place.problem(
                  "wrong number in " + key,
                  Excerpt.of(node),
                  "a number from %s to %s".formatted(schema.get("minimum"), schema.get("maximum")));
          case "oneOf", "not" ->
              place.problem(
                  "keys that do not go together",
                  Excerpt.keys(node),
                  wanted(schema, error.getMessage()));
          default -> place.problem("not as the schema has it", key, error.getMessage());
        };
    if (reported.add(problem.line() + ":" + problem.column() + problem.what())) {
      problems.accept(problem);
    }
  }

  /** Whether it is about one branch of a choice; the choice itself is reported instead. */
  private static boolean isBranch(Error error) {
    String location = error.getSchemaLocation().toString();
    return location.contains("/oneOf/") || location.contains("/not/");
  }

  private static Problem wrongType(SourcePosition place, String key, Node node, JsonNode schema) {
    boolean uncited = key.equals("cite") && node.getTag().equals(Tag.NULL);
    boolean text = schema.path("type").asText().equals("string");
    return place.problem(
        uncited ? UNCITED : "wrong type of " + key,
        Excerpt.of(node),
        text ? textInstead(node, kinds(schema)) : kinds(schema));
  }

  /** What to write where text is wanted and YAML read something else from it. */
  private static String textInstead(Node node, String otherwise) {
    return switch (node) {
      case ScalarNode scalar when !scalar.getValue().isEmpty() ->
          "text in quotes: " + Excerpt.inQuotes(scalar.getValue());
      case MappingNode mapping ->
          Excerpt.asText(mapping)
              .map(text -> "text in quotes: " + Excerpt.inQuotes(text))
              .orElse(otherwise);
      case SequenceNode _ -> otherwise + ", in quotes where it begins with [";
      default -> otherwise;
    };
  }

  private Problem unknownKey(YamlPath path, JsonNode schema, String key) {
    List<String> allowed = names(schema.get("properties"));
    String all = String.join(", ", allowed);
    String wanted = Spelling.closest(key, allowed).map(c -> c + " (keys: " + all + ")").orElse(all);
    return SourcePosition.of(file, path.keyNode(key).getStartMark(), path.record(file))
        .problem("an unknown key", key, wanted);
  }

  private Problem missingKey(SourcePosition place, Node node, JsonNode schema, String key) {
    String what = key.equals("cite") ? UNCITED : "no " + key;
    String why = schemas.description(schema.path("properties").path(key));
    return place.problem(what, Excerpt.keys(node), key + ": " + why);
  }

  private static Problem unknownWord(SourcePosition place, String key, Node node, JsonNode schema) {
    List<String> allowed =
        StreamSupport.stream(schema.get("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    String all = String.join(", ", allowed);
    String wanted =
        node instanceof ScalarNode scalar
            ? Spelling.closest(scalar.getValue().toUpperCase(Locale.ROOT), allowed)
                .map(closest -> closest + " (allowed: " + all + ")")
                .orElse(all)
            : all;
    return place.problem("an unknown word for " + key, Excerpt.of(node), wanted);
  }

  private Problem wrongForm(SourcePosition place, String key, Node node, JsonNode schema) {
    String text = ((ScalarNode) node).getValue();
    int words = Citation.words(text);
    boolean tooLong = key.equals("phrase") && words > Citation.MOST_WORDS;
    String wanted = wanted(schema, "another form") + hint(key, text, schema);
    return tooLong
        ? place.problem(
            "a phrase of more than %d words".formatted(Citation.MOST_WORDS),
            "%d words: %s".formatted(words, Excerpt.quoted(text)),
            wanted)
        : place.problem("wrong form of " + key, Excerpt.quoted(text), wanted);
  }

  private String hint(String key, String text, JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    if (!pattern.contains("/") || key.equals("id") || key.equals("link")) {
      return "";
    }
    return ids.closest(text, pattern).map(id -> "; perhaps " + id).orElse("");
  }

  private static String wanted(JsonNode schema, String otherwise) {
    JsonNode message =
        schema.has("patternErrorMessage")
            ? schema.get("patternErrorMessage")
            : schema.get("errorMessage");
    return message == null ? otherwise : message.asText();
  }

  private static String kinds(JsonNode schema) {
    if (schema.has("const")) {
      return schema.get("const").asText();
    }
    JsonNode type = schema.get("type");
    Collection<JsonNode> types = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(types::add);
    String words = types.stream().map(t -> kind(t.asText())).collect(Collectors.joining(" or "));
    return schema.has("patternErrorMessage")
        ? words + ": " + schema.get("patternErrorMessage").asText()
        : words;
  }

  private static String kind(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "array" -> "a list, each part on a line that begins with '- '";
      case "object" -> "keys and values";
      default -> throw new IllegalStateException("a schema has the type " + type);
    };
  }

  private static List<String> names(JsonNode properties) {
    var names = new ArrayList<String>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
