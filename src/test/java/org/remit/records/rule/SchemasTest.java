package org.remit.records.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.remit.domain.Citation;
import org.remit.domain.EntityKind;
import org.remit.domain.Locator;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Beginning;
import org.remit.domain.term.Capacity;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Ending;
import org.remit.domain.term.EventKind;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.Licence;
import org.remit.domain.term.Medium;
import org.remit.domain.term.NameKind;
import org.remit.domain.term.Nature;
import org.remit.domain.term.ReformStage;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;
import org.remit.domain.term.SuccessionHow;
import org.remit.records.Written;
import org.remit.records.fact.CitationReader;
import org.remit.records.fact.RecordKind;

/** The schemas that editors use say what the vocabulary says and the reader needs. */
class SchemasTest {
  private static final Path FOLDER = Path.of("data-import/schema");
  private static final String CITE = ", cite: [{document: document/act, whole: true}]";

  /** For each folder the shortest record there can be. */
  private static final Map<String, String> SHORTEST =
      Map.ofEntries(
          Map.entry(
              "organisations", "id: organisation/x, names: [{name: X, kind: ALIAS" + CITE + "}]"),
          Map.entry("body-types", "id: body-type/x, names: [{name: X, kind: ALIAS" + CITE + "}]"),
          Map.entry("functions", "id: function/x, name: X"),
          Map.entry("roles", "id: role/x, name: X, organisation: organisation/board"),
          Map.entry("people", "id: person/x, name: X"),
          Map.entry("documents", "id: document/x, title: X, kind: ACT, licence: OGL_3"),
          Map.entry("reforms", "id: reform/x, name: X, summary: Is x."),
          Map.entry(
              "holdings",
              "holder: role/chair, function: function/planning, nature: DUTY, basis: STATUTE"
                  + CITE),
          Map.entry("tenures", "person: person/ann, role: role/chair, capacity: ACTING" + CITE),
          Map.entry("statements", "kind: WARNS, summary: Warns., speakers: [person/ann]" + CITE),
          Map.entry("events", "kind: REVIEW, summary: Reviewed., parties: [person/ann]" + CITE));

  @TempDir Path root;

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("nameKind", NameKind.class),
        Arguments.of("identifierScheme", IdentifierScheme.class),
        Arguments.of("beginning", Beginning.class),
        Arguments.of("ending", Ending.class),
        Arguments.of("relationKind", RelationKind.class),
        Arguments.of("successionHow", SuccessionHow.class),
        Arguments.of("nature", Nature.class),
        Arguments.of("basis", Basis.class),
        Arguments.of("capacity", Capacity.class),
        Arguments.of("statementKind", StatementKind.class),
        Arguments.of("stance", Stance.class),
        Arguments.of("medium", Medium.class),
        Arguments.of("eventKind", EventKind.class),
        Arguments.of("documentKind", DocumentKind.class),
        Arguments.of("licence", Licence.class),
        Arguments.of("reformStage", ReformStage.class));
  }

  @Test
  void datesAreTheKeysThatNeedNoQuotes() throws IOException {
    var dates = new TreeSet<String>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Pattern.compile("\"(\\w+)\": \\{[^{}]*\\$defs/date\"")
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> dates.add(found.group(1)));
      }
    }
    assertThat(dates).isEqualTo(new TreeSet<>(AmbiguousTexts.DATES));
  }

  @ParameterizedTest
  @MethodSource("words")
  void wordsAreThoseOfTheVocabularyEachWithItsMeaning(
      String definition, Class<? extends Enum<?>> kind) throws IOException {
    JsonNode schema = json("common").at("/$defs/" + definition);

    assertThat(texts(schema.get("enum")))
        .containsExactlyElementsOf(Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
    assertThat(texts(schema.get("enumDescriptions")))
        .hasSameSizeAs(kind.getEnumConstants())
        .noneMatch(String::isBlank);
  }

  @Test
  void everyListOfWordsIsComparedWithTheVocabulary() throws IOException {
    var compared = words().map(arguments -> (String) arguments.get()[0]).toList();

    assertThat(json("common").get("$defs").properties())
        .filteredOn(definition -> definition.getValue().has("enum"))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(compared);
  }

  @Test
  void locatorsArePreciselyTheUnits() throws IOException {
    assertThat(json("common").at("/$defs/citation/oneOf"))
        .extracting(choice -> choice.at("/required/0").asText())
        .containsExactlyElementsOf(
            Arrays.stream(Locator.Unit.values()).map(CitationReader::key).toList());
  }

  @Test
  void phraseHasAtMostTheWordsOfACitation() throws IOException {
    String pattern = json("common").at("/$defs/phrase/pattern").asText();

    assertThat("w ".repeat(Citation.MOST_WORDS).strip()).matches(pattern);
    assertThat("w ".repeat(Citation.MOST_WORDS + 1).strip()).doesNotMatch(pattern);
  }

  @Test
  void everyEntityKindHasAnIdOfItsPrefix() throws IOException {
    String ids = json("common").get("$defs").toString();

    for (EntityKind kind : EntityKind.values()) {
      assertThat(ids).contains("\"^" + kind.prefix() + "/[a-z0-9]+(-[a-z0-9]+)*$\"");
    }
  }

  @Test
  void eachFolderHasASchemaAndNothingElseHas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(path -> path.getFileName().toString().replace(".schema.json", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("common", "dataset"), RecordKind.names().stream()).toList());
    }
    assertThat(SHORTEST).containsOnlyKeys(RecordKind.names());
  }

  static List<String> folders() {
    return RecordKind.names();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void requiredKeysAreAllThatTheReaderNeeds(String folder) throws IOException {
    String shortest = SHORTEST.get(folder);
    var record = new YAMLMapper().readTree("{" + shortest + "}");
    var keys = new ArrayList<String>();
    record.fieldNames().forEachRemaining(keys::add);

    assertThat(texts(json(folder).at("/items/required"))).containsExactlyElementsOf(keys);
    assertThat(
            new Written(root).ground().file(folder + "/x.yaml", "- {" + shortest + "}").problems())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyKeyIsDescribed(String folder) throws IOException {
    Schemas schemas = Schemas.get();

    assertThat(propertiesIn(json(folder)))
        .isNotEmpty()
        .allSatisfy(property ->
            assertThat(schemas.description(property.getValue()))
                .as(property.getKey())
                .isNotBlank());
  }

  /** All properties, save the conditions of an {@code if}, which only compare. */
  private static List<Map.Entry<String, JsonNode>> propertiesIn(JsonNode schema) {
    return schema.findValues("properties").stream()
        .flatMap(properties -> properties.properties().stream())
        .filter(property -> !property.getValue().has("enum"))
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode json(String name) throws IOException {
    return new JsonMapper().readTree(FOLDER.resolve(name + ".schema.json").toFile());
  }
}
