package org.remit.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.domain.When;
import org.remit.domain.term.IdentifierScheme;
import org.remit.search.index.Indexable;
import org.remit.search.index.IndexedCode;
import org.remit.search.index.Indexes;
import org.remit.search.index.Sample;
import org.remit.search.index.SearchIndex;
import org.remit.search.index.SearchKind;

class SearchTest {
  @TempDir static Path folder;
  static SearchIndex index;

  @BeforeAll
  static void build() throws IOException {
    index = new Indexes(folder).open(1, Sample::feed);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void facetsCountEveryKindWhateverKindsAreWanted() throws IOException {
    Hits hits =
        new Searcher(index)
            .search(new SearchRequest("nhs england", Set.of(SearchKind.ROLE), null, 5, null));

    assertThat(ids(hits)).containsExactly("role/nhs-england-chief-executive");
    assertThat(hits.total()).isEqualTo(1);
    assertThat(hits.facets())
        .isEqualTo(
            Map.of(
                SearchKind.ORGANISATION, 2L,
                SearchKind.ROLE, 1L,
                SearchKind.DOCUMENT, 1L,
                SearchKind.REFORM, 1L,
                SearchKind.STATEMENT, 1L,
                SearchKind.PASSAGE, 1L));
  }

  @Test
  void pagesPutTogetherAreTheWholeAnswer() throws IOException {
    Hits whole = find("nhs");
    var paged = new ArrayList<String>();
    SearchAfter after = null;
    Hits page;
    do {
      page = new Searcher(index).search(new SearchRequest("nhs", Set.of(), null, 2, after));
      paged.addAll(ids(page));
      after = page.hits().getLast().searchAfter();
    } while (page.hasMore());

    assertThat(paged).hasSize((int) whole.total()).containsExactlyElementsOf(ids(whole));
  }

  @Test
  void orderOfIndexingDoesNotChangeTheAnswer(@TempDir Path other) throws IOException {
    var shuffled = new ArrayList<>(Sample.THINGS);
    Collections.shuffle(shuffled, new Random(7));
    try (SearchIndex same = new Indexes(other).open(1, build -> shuffled.forEach(build::add))) {
      for (String query : List.of("nhs", "commissioning", "icb", "health england")) {
        var request = new SearchRequest(query, Set.of(), null, 50, null);
        assertThat(new Searcher(same).search(request))
            .isEqualTo(new Searcher(index).search(request));
      }
    }
  }

  @Test
  void equalMatchesComeByKindThenWhatGoesOnFirst(@TempDir Path other) throws IOException {
    var ended = List.of(Sample.period("2001", "2010"));
    try (SearchIndex equal =
        new Indexes(other)
            .open(
                1,
                Sample.of(
                    Indexable.of(SearchKind.ROLE, "role/a", "Border hub"),
                    Indexable.of(SearchKind.ORGANISATION, "organisation/a", "Border hub")
                        .withHeld(ended),
                    Indexable.of(SearchKind.ORGANISATION, "organisation/c", "Border hub"),
                    Indexable.of(SearchKind.ORGANISATION, "organisation/b", "Border hub")))) {
      var request = new SearchRequest("border hub", Set.of(), null, 5, null);
      assertThat(ids(new Searcher(equal).search(request)))
          .containsExactly("organisation/b", "organisation/c", "role/a", "organisation/a");
    }
  }

  @Test
  void closedTextShowsTwelveWordsAtMost() throws IOException {
    Hit hit = only("thirteen");

    assertThat(hit.why())
        .isEqualTo(
            "text: eight nine ten eleven twelve thirteen NHS England fourteen fifteen sixteen"
                + " seventeen");
    assertThat(hit.highlights())
        .containsExactly(
            new Highlight(
                "eight nine ten eleven twelve thirteen NHS England fourteen fifteen sixteen"
                    + " seventeen",
                List.of(new Highlight.Mark(29, 37))));
  }

  @Test
  void openTextShowsMore() throws IOException {
    assertThat(only("kent services").highlights())
        .containsExactly(
            new Highlight(
                "The commissioning of services in Kent by an integrated care board.",
                List.of(new Highlight.Mark(21, 29), new Highlight.Mark(33, 37))));
  }

  @Test
  void acronymInTheQueryMarksTheNameInFull() throws IOException {
    assertThat(only("kent icb by").highlights().getFirst().text())
        .isEqualTo("NHS Kent and Medway Integrated Care Board");
    assertThat(
            find("kent icb").hits().stream()
                .filter(hit -> hit.kind() == SearchKind.PASSAGE)
                .flatMap(hit -> hit.highlights().getFirst().marks().stream()))
        .containsExactly(new Highlight.Mark(33, 37), new Highlight.Mark(44, 65));
  }

  @Test
  void statementsSayTheWordsOfTheFullNameWithAnAcronym() throws IOException {
    assertThat(ids(find("fewer integrated care boards"))).containsExactly("statement-2");
  }

  @Test
  void whenLeavesOutWhatDidNotHoldThen() throws IOException {
    assertThat(ids(find("commissioning board authority", on("2012-01-01"))))
        .containsExactly("organisation/nhs-commissioning-board-authority");
    assertThat(ids(find("board authority", on("2020-01-01"))))
        .doesNotContain("organisation/nhs-commissioning-board-authority");
  }

  @Test
  void quotedWordsMustStandTogether() throws IOException {
    assertThat(ids(find("board commissioning")))
        .contains("organisation/nhs-commissioning-board-authority");
    assertThat(find("\"board commissioning\"").total()).isZero();
    assertThat(ids(find("“commissioning board” authority")))
        .containsExactly("organisation/nhs-commissioning-board-authority");
  }

  @Test
  void formsOfAWordFindEachOther() throws IOException {
    for (String form : List.of("commission", "commissioner", "commissioners", "commissioned")) {
      assertThat(ids(find(form))).as(form).contains("function/commissioning", "statement-2");
    }
  }

  @Test
  void mostWordsWillDoWhereNothingHasAll() throws IOException {
    assertThat(ids(find("specialised commissioning hovercraft")).getFirst())
        .isEqualTo("function/specialised-commissioning");
  }

  @Test
  void nothingFoundIsAnEmptyAnswer() throws IOException {
    assertThat(find("hovercraft")).isEqualTo(new Hits(List.of(), 0, Map.of(), false));
    assertThat(find("🏥").total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nhs* england?",
        "NHS\u0000England\u0007",
        "+nhs -england",
        "name:\"nhs england\"",
        "(nhs england",
        "nhs england\"",
        "nhs~2 england^9",
        "nhs /england/",
        "[nhs TO england]",
        "nhs\nengland\\",
        "🏥 nhs england"
      })
  void noCharacterIsSyntax(String query) throws IOException {
    assertThat(ids(find(query))).contains("organisation/nhs-england");
  }

  @Test
  void theWordAndIsAWord() throws IOException {
    assertThat(ids(find("kent AND medway")))
        .containsExactly("organisation/nhs-kent-and-medway-integrated-care-board");
    assertThat(find("kent OR pritchard").hits()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "*", "\"\"", "?!", "\u0000", "\ud800"})
  void queryWithoutAWordIsRefused(String query) {
    assertThatExceptionOfType(BadQueryException.class)
        .isThrownBy(() -> find(query))
        .withMessage(
            "The query has no letter or digit to look for: write a word, a name or a code, as 'NHS"
                + " England'.")
        .extracting(BadQueryException::code)
        .isEqualTo(BadQueryException.Code.EMPTY_QUERY);
  }

  @Test
  void ampersandIsMarkedAsTheWordThatItStandsFor(@TempDir Path other) throws IOException {
    try (SearchIndex odd =
        new Indexes(other)
            .open(
                1,
                Sample.of(
                    Indexable.of(SearchKind.ORGANISATION, "organisation/a", "Kent & Medway"),
                    Indexable.of(SearchKind.ORGANISATION, "organisation/b", "NHS R&D forum"),
                    Indexable.of(SearchKind.PASSAGE, "document/a#1", null)
                        .withClosedBody("of Kent & Medway &"),
                    Indexable.of(SearchKind.ORGANISATION, "organisation/c", "The A's")))) {
      for (String query :
          List.of("and", "&", "kent and", "\"kent and medway\"", "r&d", "as", "the")) {
        Hits hits = new Searcher(odd).search(new SearchRequest(query, Set.of(), null, 5, null));
        assertThat(hits.hits())
            .as(query)
            .isNotEmpty()
            .allSatisfy(hit ->
                assertThat(hit.highlights())
                    .isNotEmpty()
                    .allSatisfy(highlight -> assertThat(highlight.marks()).isNotEmpty()));
      }
      assertThat(
              new Searcher(odd)
                  .search(new SearchRequest("and", Set.of(), null, 5, null)).hits().stream()
                      .map(hit -> hit.highlights().getFirst()))
          .contains(
              new Highlight("Kent & Medway", List.of(new Highlight.Mark(5, 6))),
              new Highlight("NHS R&D forum", List.of(new Highlight.Mark(5, 6))),
              new Highlight(
                  "of Kent & Medway &",
                  List.of(new Highlight.Mark(8, 9), new Highlight.Mark(17, 18))));
      assertThat(ids(new Searcher(odd).search(new SearchRequest("r&d", Set.of(), null, 5, null))))
          .containsExactly("organisation/b");
    }
  }

  @Test
  void codeThatAnAcronymStandsForIsShown(@TempDir Path other) throws IOException {
    try (SearchIndex odd =
        new Indexes(other)
            .open(
                1,
                Sample.of(
                    Indexable.of(SearchKind.BODY_TYPE, "body-type/b", "Integrated board")
                        .withNames(List.of(Sample.acronym("IB"))),
                    Indexable.of(SearchKind.ORGANISATION, "organisation/a", null)
                        .withCodes(List.of(new IndexedCode(IdentifierScheme.ODS, "IB")))))) {
      var request = new SearchRequest("integrated board", Set.of(), null, 5, null);
      assertThat(new Searcher(odd).search(request).hits().stream().map(Hit::why))
          .contains("ODS code IB");
    }
  }

  @Test
  void noHitsAreAskedForAndCounted() throws IOException {
    Hits none = new Searcher(index).search(new SearchRequest("nhs", Set.of(), null, 0, null));
    assertThat(none.hits()).isEmpty();
    assertThat(none.hasMore()).isTrue();
    assertThat(none.total()).isEqualTo(find("nhs").total());
  }

  @Test
  void tooManyCharactersAreRefused() throws IOException {
    assertThat(find("x".repeat(1_000)).total()).isZero();
    assertTooLong(
        "x".repeat(10_000),
        "The query has 10,000 characters and at most 1,000 can be looked for: write only the words"
            + " that matter most.");
  }

  @Test
  void tooManyWordsAreRefused() throws IOException {
    assertThat(find("commissioning ".repeat(64)).total()).isPositive();
    assertTooLong(
        "nhs ".repeat(65),
        "The query has 65 words and at most 64 can be looked for: write only the words that matter"
            + " most.");
  }

  @Test
  void sixtyFourAcronymsOfManyMeaningsGetAClearAnswer(@TempDir Path other) throws IOException {
    Indexable[] things =
        IntStream.range(0, 640)
            .mapToObj(i ->
                Indexable.of(SearchKind.ORGANISATION, "organisation/o" + i, "One long name " + i)
                    .withNames(List.of(Sample.acronym("A" + i % 64))))
            .toArray(Indexable[]::new);
    String query = IntStream.range(0, 64).mapToObj(i -> "A" + i).collect(Collectors.joining(" "));
    try (SearchIndex many = new Indexes(other).open(1, Sample.of(things))) {
      assertThatExceptionOfType(BadQueryException.class)
          .isThrownBy(
              () -> new Searcher(many).search(new SearchRequest(query, Set.of(), null, 5, null)))
          .extracting(BadQueryException::code)
          .isEqualTo(BadQueryException.Code.QUERY_TOO_LONG);
    }
  }

  @Test
  void pagesOfTiedHitsAreTheWholeAnswer(@TempDir Path other) throws IOException {
    Indexable[] alike =
        IntStream.range(0, 25)
            .mapToObj(i ->
                Indexable.of(
                    i % 3 == 0 ? SearchKind.ROLE : SearchKind.ORGANISATION,
                    (i % 3 == 0 ? "role/r" : "organisation/o") + i,
                    "Border hub"))
            .toArray(Indexable[]::new);
    try (SearchIndex tied = new Indexes(other).open(1, Sample.of(alike))) {
      var searcher = new Searcher(tied);
      List<Hit> whole =
          searcher.search(new SearchRequest("border hub", Set.of(), null, 50, null)).hits();
      for (int size : new int[] {1, 2, 7}) {
        var paged = new ArrayList<Hit>();
        SearchAfter after = null;
        Hits page;
        do {
          page = searcher.search(new SearchRequest("border hub", Set.of(), null, size, after));
          paged.addAll(page.hits());
          after = page.hits().getLast().searchAfter();
        } while (page.hasMore());
        assertThat(paged).hasSize(25).isEqualTo(whole);
      }
    }
  }

  @Test
  void sortValuesAreWrittenAndReadExactly() {
    var after = new SearchAfter(1_003.1f, 65_577L, "organisation/a");
    assertThat(SearchAfter.find(after.sort(), after.id())).contains(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1", "1 ", "1 x", "x 1", "1 2 3", "99999999999 1"})
  void otherTextsAreNoSortValues(String sort) {
    assertThat(SearchAfter.find(sort, "organisation/a")).isEmpty();
  }

  private static void assertTooLong(String query, String message) {
    assertThatExceptionOfType(BadQueryException.class)
        .isThrownBy(() -> find(query))
        .withMessage(message)
        .extracting(BadQueryException::code)
        .isEqualTo(BadQueryException.Code.QUERY_TOO_LONG);
  }

  private static Hit only(String query) throws IOException {
    return find(query).hits().getFirst();
  }

  private static Hits find(String query) throws IOException {
    return find(query, null);
  }

  private static Hits find(String query, @Nullable When when) throws IOException {
    return new Searcher(index).search(new SearchRequest(query, Set.of(), when, 50, null));
  }

  private static When on(String day) {
    return When.on(LocalDate.parse(day));
  }

  private static List<String> ids(Hits hits) {
    return hits.hits().stream().map(Hit::id).toList();
  }
}
