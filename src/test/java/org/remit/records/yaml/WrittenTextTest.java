package org.remit.records.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;
import org.remit.domain.Entity;
import org.remit.domain.Problem;
import org.remit.records.Written;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What is written is what is stored, or it is refused with what to write instead. */
class WrittenTextTest {
  private static final String NAME = "- id: person/ann\n  name: %s\n";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Test Body #2 of Testshire | a comment behind text, found '#2 of Testshire', wanted the text in quotes: "Test Body #2 of Testshire", or the comment on a line of its own
          Body "A" \\ #2 | a comment behind text, found '#2', wanted the text in quotes: "Body \\"A\\" \\\\ #2", or the comment on a line of its own
          Body   # the old one | a comment behind text, found '# the old one', wanted the text in quotes: "Body   # the old one", or the comment on a line of its own
          #2 of Testshire | a comment behind text, found '#2 of Testshire', wanted the text in quotes: "#2 of Testshire", or the comment on a line of its own
          no | text that YAML may take for yes or no, found no without quotes, wanted the text in quotes: "no"
          Yes | text that YAML may take for yes or no, found Yes without quotes, wanted the text in quotes: "Yes"
          ON | text that YAML may take for yes or no, found ON without quotes, wanted the text in quotes: "ON"
          off | text that YAML may take for yes or no, found off without quotes, wanted the text in quotes: "off"
          y | text that YAML may take for yes or no, found y without quotes, wanted the text in quotes: "y"
          TRUE | text that YAML may take for yes or no, found TRUE without quotes, wanted the text in quotes: "TRUE"
          true | wrong type of name, found true without quotes, wanted text in quotes: "true"
          010 | text that YAML may take for a number, found 010 without quotes, wanted the text in quotes: "010"
          0o17 | text that YAML may take for a number, found 0o17 without quotes, wanted the text in quotes: "0o17"
          0x1F | text that YAML may take for a number, found 0x1F without quotes, wanted the text in quotes: "0x1F"
          1_000 | text that YAML may take for a number, found 1_000 without quotes, wanted the text in quotes: "1_000"
          +5 | text that YAML may take for a number, found +5 without quotes, wanted the text in quotes: "+5"
          1E5 | text that YAML may take for a number, found 1E5 without quotes, wanted the text in quotes: "1E5"
          1.50 | text that YAML may take for a number, found 1.50 without quotes, wanted the text in quotes: "1.50"
          -.inf | text that YAML may take for a number, found -.inf without quotes, wanted the text in quotes: "-.inf"
          .NaN | text that YAML may take for a number, found .NaN without quotes, wanted the text in quotes: ".NaN"
          12:30 | text that YAML may take for a number, found 12:30 without quotes, wanted the text in quotes: "12:30"
          12 | wrong type of name, found the number 12, wanted text in quotes: "12"
          2020-01-01 | text that YAML may take for a day, found 2020-01-01 without quotes, wanted the text in quotes: "2020-01-01"
          2020-01-01T10:00:00Z | text that YAML may take for a day, found 2020-01-01T10:00:00Z without quotes, wanted the text in quotes: "2020-01-01T10:00:00Z"
          null | wrong type of name, found nothing, wanted text in quotes: "null"
          ~ | wrong type of name, found nothing, wanted text in quotes: "~"
          = | text that YAML may take for a key of its own, found = without quotes, wanted the text in quotes: "="
          << | text that YAML may take for a key of its own, found << without quotes, wanted the text in quotes: "<<"
          !important Body | a tag, found '!important', wanted no tag, and text that begins with ! in quotes: "!important Body"
          !!str 12 | a tag, found '!!str', wanted no tag, and text that begins with ! in quotes: "!!str 12"
          ! Body | a tag, found '!', wanted no tag, and text that begins with ! in quotes: "! Body"
          &a Body | an anchor, found &a, wanted the text itself, wherever it is meant; in quotes where it begins with &
          {Body: of Testshire} | wrong type of name, found keys and values, wanted text in quotes: "Body: of Testshire"
          """)
  void textThatYamlChangesIsRefusedWithTheCure(String written, String problem) {
    assertThat(problems(NAME.formatted(written)))
        .anySatisfy(found ->
            assertThat(found).matches("people/a.yaml:2:\\d+: \\S+: " + Pattern.quote(problem)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*a", "& Sons", "* Body", "% of beds", "@home", "`Body`", "> 5", "- x", "? x"})
  void textThatBeginsWithACharacterOfYamlIsToldToStandInQuotes(String written) {
    assertThat(problems(NAME.formatted(written)))
        .singleElement()
        .asString()
        .startsWith("people/a.yaml:2:")
        .endsWith("wanted text that begins with this character in quotes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann\n    Author",
        "\"Ann\n    Author\"",
        "'Ann\n    Author'",
        "Ann ",
        "Ann\t",
        "A\tB",
        "A\u00a0B",
        "A\u2003B",
        "\"A\\tB\"",
        "Title:",
        "Ann: Author",
        "",
        "[Ann]",
        "|\n    A\n    B",
        "\"Ann\" Author",
        "Ann\n  name: Ann",
        "\ufeffAnn",
        "A\u2028B"
      })
  void everyOtherWayInWhichYamlChangesATextIsAProblemOfItsFile(String written) {
    assertThat(problems(NAME.formatted(written)))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).matches("(?s)people/a.yaml:[2-4]:\\d+: .*"));
  }

  @Test
  void titleThatBecomesAKeyIsToldWithItsColon() {
    assertThat(problems("- id: person/ann\n  name:\n    Title:\n"))
        .containsExactly(
            "people/a.yaml:3:5: person/ann: wrong type of name, found keys and values, wanted text"
                + " in quotes: \"Title:\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1", "010", "+1", "1_0", "10 # or 11"})
  void numberHasOneForm(String number) {
    assertThat(
            new Written(root)
                .file("people/a.yaml", NAME.formatted("Ann"))
                .file(
                    "tenures/a.yaml",
                    "- person: person/ann\n  role: role/x\n  capacity: ACTING\n  cite:\n"
                        + "    - document: document/x\n      paragraph: "
                        + number
                        + "\n")
                .problems())
        .anySatisfy(problem -> assertThat(problem).startsWith("tenures/a.yaml:6:18: "));
  }

  @Test
  void commentsOnLinesOfTheirOwnAndBehindQuotesAreNoPartOfAText() {
    String file =
        """
        # A file.
        - id: "person/ann" # as ever
          # Her name:
          name: "Ann #1" # as she writes it
        -  # another
          id: person/ben
          name: >-  # folded
            Ben #2
            of Testshire
        - {id: person/cid, name: 'Cid'} # the last
        """;
    assertThat(names(file)).containsExactly("Ann #1", "Ben #2 of Testshire", "Cid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann#1",
        "Body (A): B",
        "A, B & C",
        "O'Brien",
        "St. Ann's \"A\" \\ wing",
        "No. 10",
        "nothing",
        "1st",
        "00E",
        "5 to 7",
        "a:b",
        "-x",
        "50%",
        "NHS 111 [online]",
        "2022/23",
        "yes and no",
        "é–’"
      })
  void textWithoutQuotesIsStoredAsItIsWritten(String written) {
    if (written.contains(": ")) {
      assertThat(problems(NAME.formatted(written))).isNotEmpty();
      return;
    }
    assertThat(names(NAME.formatted(written))).containsExactly(written);
  }

  @Test
  void lineBreaksAndAByteOrderMarkOfAnotherSystemChangeNothing() {
    String file =
        "\ufeff" + NAME.formatted(">-\n    Ann\n    Author") + "- id: person/b\n  name: B b\n";
    assertThat(names(file.replace("\n", "\r\n"))).containsExactly("Ann Author", "B b");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aB01_ #:,.-+~&*!%@`'\"\\[]{}|>?=<nNoyexXé–")
        .ofMinLength(1)
        .ofMaxLength(8)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Whatever the emitter of YAML does to keep a text, in each of its styles. */
  @SeededProperty
  void whatAnEmitterWritesInQuotesIsStored(@ForAll("texts") String text) {
    for (var style :
        List.of(DumperOptions.ScalarStyle.DOUBLE_QUOTED, DumperOptions.ScalarStyle.SINGLE_QUOTED)) {
      var options = new DumperOptions();
      options.setDefaultScalarStyle(style);
      options.setSplitLines(false);
      options.setAllowUnicode(true);
      String file = new Yaml(options).dump(List.of(Map.of("id", "person/ann", "name", text)));
      assertThat(nameIn(file)).contains(text);
    }
  }

  @SeededProperty
  void textWithoutQuotesIsStoredAsItIsWrittenOrRefused(@ForAll("texts") String text) {
    boolean quoted = text.startsWith("\"") || text.startsWith("'");
    if (!quoted) {
      assertThat(nameIn(NAME.formatted(text))).matches(stored -> stored.orElse(text).equals(text));
    }
  }

  private List<String> problems(String file) {
    return new Written(root).file("people/a.yaml", file).problems();
  }

  private List<String> names(String file) {
    var records = new Written(root).file("people/a.yaml", file);
    assertThat(records.problems()).isEmpty();
    return records.read().entities().stream()
        .map(Entity.Person.class::cast)
        .map(Entity.Person::name)
        .toList();
  }

  /** The text as the schema is given it; empty where it or the file is refused. */
  private static Optional<String> nameIn(String file) {
    var problems = new ArrayList<Problem>();
    return YamlFile.read("a.yaml", file.getBytes(UTF_8), problems::add)
        .map(YamlToJson::of)
        .map(json -> json.path(0).path("name"))
        .filter(name -> name.isTextual() && problems.isEmpty())
        .map(JsonNode::textValue)
        .filter(text -> !text.isEmpty());
  }
}
