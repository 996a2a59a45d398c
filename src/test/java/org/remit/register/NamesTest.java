package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.graphql.FixtureDatabase;
import org.remit.register.set.NamesBetweenEditions;
import org.remit.store.PreferredName;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;
import org.remit.store.read.OrganisationSelection;
import org.remit.store.read.PageRequest;
import org.remit.store.read.Snapshot;

/** What an organisation is called before, between and after the editions that name it. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class NamesTest {
  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void importThreeEditions() {
    dataset = new Dataset(folder);
    dataset.ods(
        dataset.file("2018-06-01", Row.of("RZ1", "FIRST NHS TRUST")),
        dataset.file("2020-01-01", Row.of("RZ1", "FIRST NHS TRUST")),
        dataset.file("2022-01-01", Row.of("RZ1", "SECOND NHS TRUST")),
        dataset.file("2025-01-01", Row.of("RZ1", "THIRD NHS TRUST")));
  }

  private List<StoredFact> names() {
    EntityId trust = EntityId.of("organisation/ods-rz1");
    return new Snapshot(dataset.store().newest().orElseThrow())
        .facts()
        .of(Set.of(trust), Part.SUBJECT, FactSelection.of(FactKind.NAME, When.EVER))
        .getOrDefault(trust, List.of());
  }

  private String nameInAList(When when) {
    var trust =
        new OrganisationSelection(
            Set.of(EntityId.of("organisation/ods-rz1")), null, null, null, null, null, null, null);
    return value(
        new Snapshot(dataset.store().newest().orElseThrow())
            .organisations()
            .page(trust, when, PageRequest.first(1))
            .items()
            .getFirst());
  }

  private static String value(StoredFact name) {
    return ((Fact.Name) name.fact()).value();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # when,                name,   names then
          2015,                  FIRST,  FIRST
          2018-06-01,            FIRST,  FIRST
          2019-06-01,            FIRST,  FIRST
          2020-01-01,            FIRST,  FIRST
          2020-01-02,            FIRST,  FIRST
          2021-12-31,            FIRST,  FIRST
          2022-01-01,            SECOND, SECOND
          2024-12-31,            SECOND, SECOND
          2025-01-01,            THIRD,  THIRD
          2026,                  THIRD,  THIRD
          2015/2021,             FIRST,  FIRST
          2021/2023,             SECOND, FIRST SECOND
          ../..,                 THIRD,  FIRST SECOND THIRD
          """)
  void nameIsThatOfTheLastEditionBefore(String when, String name, String then) {
    When time = When.find(when).orElseThrow();
    assertThat(PreferredName.of(names(), time).map(NamesTest::value)).contains(name + " NHS TRUST");
    assertThat(nameInAList(time)).isEqualTo(name + " NHS TRUST");
    assertThat(NamesBetweenEditions.at(names(), time))
        .extracting(stored -> value(stored).replace(" NHS TRUST", ""))
        .containsExactlyInAnyOrder(then.split(" ", -1));
  }

  @Test
  void onlyNameIsThatOfEveryTime() {
    Dataset other = new Dataset(folder.resolve("other"));
    other.ods(dataset.file("2025-01-01", Row.of("RZ1", "ONLY NHS TRUST")));
    dataset = other;
    assertThat(NamesBetweenEditions.at(names(), When.find("1990").orElseThrow()))
        .extracting(NamesTest::value)
        .containsExactly("ONLY NHS TRUST");
  }
}
