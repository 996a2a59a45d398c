package org.remit.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.search.index.Indexable;
import org.remit.search.index.Indexes;
import org.remit.search.index.Sample;
import org.remit.search.index.SearchIndex;
import org.remit.search.index.SearchKind;

class SuggestTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          icb              | body-type/integrated-care-board        | ICB
          IC               | body-type/integrated-care-board        | ICB
          nhs e            | organisation/nhs-england               | NHS England
          nhs eng          | organisation/nhs-england               | NHS England
          nhs england      | organisation/nhs-england               | NHS England
          nhs comm         | organisation/nhs-england               | NHS Commissioning Board
          x24              | organisation/nhs-england               | X24
          qo               | organisation/ods-qoc                   | QOC
          comm             | function/commissioning                 | Commissioning
          pri              | person/amanda-pritchard                | Amanda Pritchard
          pritchard        | person/amanda-pritchard                | Amanda Pritchard
          amanda pritchar  | person/amanda-pritchard                | Amanda Pritchard
          alv              | person/jose-alvarez                    | José Álvarez
          the king's f     | organisation/kings-fund                | The King’s Fund
          medway kent      | organisation/nhs-kent-and-medway-integrated-care-board | NHS Kent and Medway Integrated Care Board
          """)
  void comesFirst(String prefix, String id, String matched) throws IOException {
    Suggestion first = suggest(prefix).getFirst();

    assertThat(first.id()).isEqualTo(id);
    assertThat(first.matched()).isEqualTo(matched);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s",
        "st",
        "St.",
        "sain",
        "saint",
        "st ma",
        "ST. MARY'S",
        "St.Mary\u02bcs",
        "saint mary\u00b4s h",
        "st marys hospital & clinic",
        "mary`s hospital and",
        "mary\u00ads st"
      })
  void saintIsFoundHoweverTyped(String prefix) throws IOException {
    for (String name :
        List.of("St. Mary\u2019s Hospital & Clinic", "SAINT MARY'S HOSPITAL AND CLINIC")) {
      Indexable saint = Indexable.of(SearchKind.ORGANISATION, "organisation/saint", name);
      Indexable other = Indexable.of(SearchKind.ORGANISATION, "organisation/stoke", "Stoke");
      try (SearchIndex both =
          new Indexes(folder.resolve(name.substring(0, 5))).open(1, Sample.of(saint, other))) {
        List<Suggestion> found = new Searcher(both).suggest(prefix, Set.of(), 10);
        assertThat(found).extracting(Suggestion::id).contains("organisation/saint");
        assertThat(found)
            .extracting(Suggestion::id)
            .allMatch(id ->
                id.equals("organisation/saint")
                    || "st".startsWith(prefix.toLowerCase(java.util.Locale.ROOT).replace(".", "")));
        assertThat(found)
            .filteredOn(each -> each.id().equals("organisation/saint"))
            .extracting(Suggestion::matched)
            .containsExactly(name);
      }
    }
  }

  @Test
  void eachThingComesOnceAndRegistersLast() throws IOException {
    assertThat(suggest("nhs").stream().map(Suggestion::id))
        .containsExactly(
            "organisation/nhs-england",
            "organisation/nhs-england-london",
            "organisation/nhs-kent-and-medway-integrated-care-board",
            "organisation/nhs-north-east-commissioning-support-unit",
            "organisation/nhs-commissioning-board-authority",
            "body-type/nhs-trust",
            "organisation/ods-qoc",
            "document/powers",
            "reform/abolition");
  }

  @Test
  void onlyWantedKindsAndNoMoreThanWanted() throws IOException {
    assertThat(
            new Searcher(index).suggest("nhs", Set.of(SearchKind.BODY_TYPE, SearchKind.REFORM), 5))
        .extracting(Suggestion::text)
        .containsExactly("NHS trust", "Abolition of NHS England");
    assertThat(new Searcher(index).suggest("nhs", Set.of(), 3)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "*", "\u0000", "hovercraft", "nhs zzz"})
  void nothingBeginsSo(String prefix) throws IOException {
    assertThat(suggest(prefix)).isEmpty();
  }

  @Test
  void tooLongAPrefixIsRefused() {
    assertThatExceptionOfType(BadQueryException.class).isThrownBy(() -> suggest("a".repeat(1_001)));
  }

  private static List<Suggestion> suggest(String prefix) throws IOException {
    return new Searcher(index).suggest(prefix, Set.of(), 10);
  }
}
