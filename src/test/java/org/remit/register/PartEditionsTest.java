package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.domain.Problem;
import org.remit.imports.ImportResult;
import org.remit.ods.file.OdsFile;
import org.remit.store.TestDatabase;

/** What becomes of an edition that should not have been given, and how it is undone. */
class PartEditionsTest {
  private static final OdsChoices SHRUNK = new OdsChoices(false, true, false, false);
  private static final OdsChoices REPLACE = new OdsChoices(false, false, true, false);

  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  /** Trusts from the first number to the last, of which the first four closed long ago. */
  private static Object[] trusts(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> Row.of("R%02d".formatted(number), "TRUST %d".formatted(number)))
        .map(row -> row.toString().matches("\"R0[1-4]\".*") ? row.closed("20150331") : row)
        .toArray();
  }

  private OdsFile edition(String day, Object... rows) {
    return dataset.file(day, rows);
  }

  private List<String> problems(OdsFile... files) {
    var refused = (ImportResult.Refused) dataset.ods(OdsChoices.NONE, files);
    return refused.problems().stream()
        .map(problem -> "%s: %s -> %s".formatted(problem.what(), problem.found(), problem.wanted()))
        .toList();
  }

  @Test
  void partOfASetThatWouldLetTheOthersGoIsRefused() {
    dataset.ods(edition("2018-06-01", trusts(1, 40)));
    List<String> before = dataset.held();
    assertThat(problems(edition("2025-01-01", trusts(1, 10))))
        .containsExactly(
            "a part of a set: 10 rows where the edition of 1 June 2018 has 40; 30 of the 36"
                + " organisations open in that are left out, and would be known only up to that day"
                + " -> the whole file, or --shrunk where the register does leave them out");
    assertThat(dataset.held()).isEqualTo(before);
    assertThat(dataset.store().editions()).hasSize(1);
  }

  @Test
  void partIsRefusedTooWhereTheWholeOfAnOlderEditionComesLater() {
    dataset.ods(edition("2025-01-01", trusts(1, 10)));
    assertThat(problems(edition("2018-06-01", trusts(1, 40))))
        .singleElement()
        .asString()
        .startsWith(
            "more than in the newest edition: 30 of the 36 organisations open in it, of 1 June"
                + " 2018, are left out of the newest edition, ")
        .endsWith(
            " of 1 January 2025 with 10 rows, and would be known only up to that day -> the whole"
                + " file of 1 January 2025 first, or --shrunk where the register does leave them"
                + " out");
  }

  @Test
  void partIsRefusedBesideTheWholeOfAnOlderEdition() {
    OdsFile part = edition("2025-01-01", trusts(1, 10));
    OdsFile whole = edition("2018-06-01", trusts(1, 40));
    assertThat(dataset.ods(OdsChoices.NONE, part, whole))
        .isInstanceOfSatisfying(
            ImportResult.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::file)
                    .containsExactly(part.name()));
    assertThat(dataset.store().newest()).isEmpty();
  }

  @Test
  void partOfAnOlderEditionLetsNothingGo() {
    dataset.ods(edition("2025-01-01", trusts(1, 40)));
    List<String> before = dataset.held();
    dataset.ods(edition("2018-06-01", trusts(1, 10)));
    assertThat(dataset.held()).isEqualTo(before);
  }

  @Test
  void oldClosuresMayBeLeftOutAndOneInTwentyOfWhatWasOpen() {
    dataset.ods(edition("2018-06-01", trusts(1, 84)));
    dataset.ods(edition("2020-01-01", trusts(9, 84)));
    assertThat(dataset.held())
        .filteredOn(line -> line.startsWith("etr EXISTENCE") && line.contains(" seen 2018-06-01"))
        .hasSize(4);
    assertThat(problems(edition("2021-01-01", trusts(13, 84)))).hasSize(1);
  }

  @Test
  void partOfTheMembershipOfPracticesIsRefused() {
    Object[] members =
        IntStream.rangeClosed(10, 49)
            .mapToObj("\"A990%d\",\"99Z\",\"W\",\"20130401\",\"\",\"0\""::formatted)
            .toArray();
    dataset.ods(edition("2019-10-01", members));
    assertThat(problems(edition("2020-10-01", members[0], members[1])))
        .singleElement()
        .asString()
        .contains("2 rows where the edition of 1 October 2019 has 40; 38 of the 40 memberships");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void codesThatMeanOthersNowAreNotLeftOut(boolean newerFirst) {
    dataset.records(
        Stream.of("99A", "99B", "99C", "99D")
            .map(PartEditionsTest::groupAndLocation)
            .toArray(String[]::new));
    OdsFile older = edition("2018-06-01", groups());
    OdsFile newer = edition("2025-01-01", groups());
    dataset.ods(newerFirst ? newer : older);
    dataset.ods(newerFirst ? older : newer);
    assertThat(dataset.held())
        .contains(
            "eccg EXISTENCE group-99a ACTIVE 2010-04-01/.. seen 2018-06-01",
            "eccg EXISTENCE location-99a ACTIVE 2010-04-01/..");
  }

  private static Object[] groups() {
    return Stream.of("99A", "99B", "99C", "99D")
        .map(code -> Row.of(code, "GROUP " + code))
        .toArray();
  }

  private static String groupAndLocation(String code) {
    return """
    - id: organisation/group-%1$s
      names: [{name: Group, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
      identifiers: [{scheme: ODS, value: %2$s, to: 2022-06-30, cite: [{document: document/act, provision: s. 1}]}]
    - id: organisation/location-%1$s
      names: [{name: Location, kind: OFFICIAL, cite: [{document: document/act, provision: s. 2}]}]
      identifiers: [{scheme: ODS, value: %2$s, from: 2022-07-01, cite: [{document: document/act, provision: s. 2}]}]
    """
        .formatted(code.toLowerCase(Locale.ROOT), code);
  }

  @Test
  void setThatDidShrinkIsImportedWhereThatIsInsistedOn() {
    dataset.ods(edition("2018-06-01", trusts(1, 40)));
    dataset.ods(SHRUNK, edition("2025-01-01", trusts(1, 10)));
    assertThat(dataset.held())
        .contains(
            "etr EXISTENCE ods-r10 ACTIVE 2010-04-01/..",
            "etr EXISTENCE ods-r11 ACTIVE 2010-04-01/.. seen 2018-06-01");
  }

  @Test
  void wholeFileOfTheSameDayUndoesAPart() {
    OdsFile older = edition("2018-06-01", trusts(1, 40));
    OdsFile whole = edition("2025-01-01", trusts(1, 41));
    dataset.ods(older);
    dataset.ods(SHRUNK, edition("2025-01-01", trusts(1, 10)));
    dataset.ods(whole);
    Dataset right = new Dataset(folder.resolve("right"));
    right.ods(older);
    right.ods(whole);
    assertThat(dataset.held()).isEqualTo(right.held());
  }

  @Test
  void allRightFilesTogetherUndoWhatIsWrongOtherwise() {
    OdsFile older =
        edition("2018-06-01", Row.of("RZ1", "OLD NHS TRUST"), Row.of("RZ2", "B NHS TRUST"));
    OdsFile right =
        edition("2025-01-01", Row.of("RZ1", "NEW NHS TRUST"), Row.of("RZ3", "C NHS TRUST"));
    Dataset clean = new Dataset(folder.resolve("clean"));
    clean.ods(older, right);
    dataset.ods(older);
    dataset.ods(
        edition(
            "2025-06-01",
            Row.of("RZ1", "WRONG NHS TRUST").in("Y98").closed("20240331"),
            Row.of("RZ9", "NOBODY NHS TRUST")));
    assertThat(dataset.ods(REPLACE, older, right))
        .isInstanceOfSatisfying(
            ImportResult.Imported.class, imported -> assertThat(imported.release()).isEqualTo(3));
    assertThat(dataset.held()).isEqualTo(clean.held());
    assertThat(cited(dataset)).isEqualTo(cited(clean));
    assertThat(entities(dataset)).isEqualTo(entities(clean));
    assertThat(dataset.store().editions()).hasSize(2);
    assertThat(Held.ofRegisters(dataset.store(), 2)).contains("etr NAME ods-rz9 NOBODY NHS TRUST");
    dataset.ods(edition("2026-01-01", Row.of("RZ1", "NEW NHS TRUST")));
    assertThat(dataset.held()).contains("etr NAME ods-rz3 C NHS TRUST ../.. seen 2025-01-01");
  }

  @Test
  void filesThatReplaceThemselvesDifferInNothing() {
    OdsFile older = edition("2018-06-01", trusts(1, 40));
    OdsFile newer = edition("2025-01-01", trusts(3, 41));
    dataset.ods(older, newer);
    assertThat(dataset.ods(REPLACE, older, newer))
        .isInstanceOfSatisfying(
            ImportResult.Imported.class, imported -> assertThat(imported.release()).isNull());
  }

  @Test
  void setsThatAreNotGivenAreNotReplaced() {
    dataset.ods(edition("2025-01-01", Row.of("99A", "NHS NORTHWOLD CCG").in("Y98")));
    List<String> groups = dataset.held();
    dataset.ods(edition("2025-01-01", Row.of("RZ1", "A NHS TRUST").in("Y98")));
    dataset.ods(REPLACE, edition("2025-01-01", Row.of("RZ2", "B NHS TRUST")));
    assertThat(dataset.held())
        .containsAll(groups)
        .contains("etr NAME ods-rz2 B NHS TRUST")
        .noneMatch(line -> line.startsWith("etr ") && line.contains("rz1"));
  }

  private static List<String> cited(Dataset dataset) {
    return Held.cited(
        dataset.store(), "NAME", "IDENTIFIER", "EXISTENCE", "CLASSIFICATION", "RELATION");
  }

  private static List<String> entities(Dataset dataset) {
    return TestDatabase.column(
        TestDatabase.of(dataset.store()),
        "select id from entity where last_release is null order by id");
  }
}
