package org.remit.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.graphql.FixtureDatabase;

/** The law of shipped facts that have ended, wherever it is shown. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class LawAsItStoodTest {
  private record Held(@Nullable String end, String url, @Nullable String asItStoodOn) {}

  @Test
  void everyStatutoryHoldingThatHasEndedLeadsToTheLawOfItsLastDay() {
    List<Held> all = statutoryHoldings();
    assertThat(all)
        .filteredOn(held -> held.end() != null)
        .hasSizeGreaterThan(80)
        .allSatisfy(held -> {
          assertThat(held.url())
              .matches("https://www.legislation.gov.uk/.+/" + held.end() + "(#.+)?");
          assertThat(held.asItStoodOn()).isEqualTo(held.end());
        });
    assertThat(all)
        .filteredOn(held -> held.end() == null)
        .hasSizeGreaterThan(100)
        .allSatisfy(held -> {
          assertThat(held.url()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
          assertThat(held.asItStoodOn()).isNull();
        });
  }

  private static List<Held> statutoryHoldings() {
    var all = new ArrayList<Held>();
    String after = "";
    while (after != null) {
      JsonPath page =
          ask(
              """
              { holdings(where: {basis: STATUTE}, when: "../..", first: 200%s) {
                pageInfo { endCursor hasNextPage }
                nodes { period { to } legalBasis { url asItStoodOn } } } }
              """
                  .formatted(after));
      page.<List<String>>getList(
              "data.holdings.nodes.findAll { it.legalBasis }.collect {"
                  + " [it.period.to, it.legalBasis.url, it.legalBasis.asItStoodOn] }")
          .forEach(cells -> all.add(new Held(cells.get(0), cells.get(1), cells.get(2))));
      after =
          page.getBoolean("data.holdings.pageInfo.hasNextPage")
              ? ", after: \"" + page.getString("data.holdings.pageInfo.endCursor") + "\""
              : null;
    }
    return all;
  }

  /** The address is made of the period and the provision, so that the content has the same hash. */
  @Test
  void citationSaysTheDayAndTheFactKeepsItsId() {
    JsonPath answer =
        ask(
            """
            { holdings(where: {holder: "body-type/clinical-commissioning-group"}, when: "../..", first: 200) {
              nodes { id legalBasis { locator } citations { locator url text asItStoodOn } } } }
            """);
    Map<String, Object> report =
        answer.getMap("data.holdings.nodes.find { it.legalBasis?.locator == 's. 14Z15(1)' }");
    assertThat(report).containsEntry("id", "fact/0ae7e623-dc85-9e2e-37fa-b22b2340fede");
    assertThat(answer.getList("data.holdings.nodes.citations.flatten().text", String.class))
        .contains(
            "National Health Service Act 2006, UK Parliament, 8 November 2006, s. 14Z15(1), as it"
                + " stood on 30 June 2022,"
                + " https://www.legislation.gov.uk/ukpga/2006/41/section/14Z15/"
                + "2022-06-30#section-14Z15-1");
  }

  @ParameterizedTest
  @CsvSource({
    "body-type/clinical-commissioning-group, section/14Z15/2022-06-30#section-14Z15-1",
    "organisation/nhs-leeds-clinical-commissioning-group, article/2/2022-06-30#article-2-2",
    "document/si-2013-160, article/2/2013-03-31#article-2-2"
  })
  void pageSaysTheDay(String id, String address) {
    given()
        .accept("text/html")
        .get("/id/%s?when=2013/2022".formatted(id))
        .then()
        .statusCode(200)
        .body(
            containsString(address + "\" rel=\"external\">"),
            containsString("</a> as it stood on 3"));
  }

  @Test
  void dataOfAPageHaveTheDay() {
    assertThat(
            given()
                .get("/id/body-type/clinical-commissioning-group.json?when=2015")
                .jsonPath()
                .getList("holdings.nodes.legalBasis.asItStoodOn"))
        .contains("2022-06-30");
  }

  private static JsonPath ask(String query) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .jsonPath();
  }
}
