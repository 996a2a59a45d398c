package org.remit.graphql.input;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;

/** Names and codes of the records that Remit ships with, as people type them. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class TypedNamesTest {
  private static final List<String> KINGS_FUND =
      List.of(
          "The King's Fund",
          "The King\u2019s Fund",
          "the king\u02bcs  fund.",
          "THE\u00a0KINGS FUND",
          "\u201cThe King\u2018s Fund\u201d");

  private static final List<String> ST_HELENS =
      List.of(
          "NHS St Helens Clinical Commissioning Group",
          "NHS ST. HELENS CLINICAL COMMISSIONING GROUP",
          "nhs saint helens clinical-commissioning group.");

  static List<String> kingsFund() {
    return KINGS_FUND;
  }

  static List<String> stHelens() {
    return ST_HELENS;
  }

  @ParameterizedTest
  @MethodSource("kingsFund")
  void organisationIsFoundByItsName(String name) {
    assertThat(asked(name)).contains("organisation/kings-fund");
  }

  @ParameterizedTest
  @MethodSource("stHelens")
  void saintIsFoundByAnyFormOfIt(String name) {
    assertThat(asked(name)).contains("organisation/nhs-st-helens-clinical-commissioning-group");
  }

  /** All places that look for a name. */
  private static String asked(String name) {
    String by =
        answer("query ($typed: String!) { it: organisation(by: {name: $typed}) { id } }", name);
    String where =
        answer(
            "query ($typed: String!) { it: organisations(where: {name: $typed}) { nodes { id } } }",
            name);
    String suggested =
        answer("query ($typed: String!) { it: suggest(prefix: $typed) { id } }", name);
    String searched =
        answer(
            "query ($typed: String!) { it: search(query: $typed, first: 1) { nodes { ... on"
                + " Organisation { id } } } }",
            name);
    String id = by.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
    assertThat(List.of(where, suggested, searched))
        .allSatisfy(answer -> assertThat(answer).contains(id));
    return id;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          st           | nhs-st-helens-clinical-commissioning-group
          St.          | nhs-st-helens-clinical-commissioning-group
          sain         | nhs-st-helens-clinical-commissioning-group
          Saint        | nhs-st-helens-clinical-commissioning-group
          st h         | nhs-st-helens-clinical-commissioning-group
          St. Helens C | nhs-st-helens-clinical-commissioning-group
          st           | nhs-staffordshire-and-stoke-on-trent-icb-04y
          e \u2013 on trent | nhs-staffordshire-and-stoke-on-trent-icb-04y
          """)
  void partOfANameIsFoundToo(String part, String slug) {
    assertThat(named(part, slug)).contains("\"organisation/" + slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "'", "\\", "s%h", "Saint Trent"})
  void whatIsInNoNameIsFoundNowhere(String part) {
    assertThat(named(part, "nhs-st-helens-clinical-commissioning-group"))
        .isEqualTo("{\"data\":{\"organisations\":{\"nodes\":[]}},\"extensions\":{\"release\":3}}");
  }

  private static String named(String part, String slug) {
    return answer(
        "query ($typed: String!) { organisations(where: {name: $typed, ids: \"organisation/%s\"}) { nodes { id } } }"
            .formatted(slug),
        part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"health and care act 2022", "HEALTH & CARE ACT", "health\u00a0& care"})
  void documentIsFoundByItsTitle(String title) {
    assertThat(
            answer(
                "query ($typed: String!) { documents(text: $typed, first: 200) { nodes { id } } }",
                title))
        .contains("document/health-and-care-act-2022");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ods: " qhm "         | organisation/nhs-north-east-and-north-cumbria-integrated-care-board
          ods: "Q HM\\u00a0"   | organisation/nhs-north-east-and-north-cumbria-integrated-care-board
          ods: "\\tQhm"        | organisation/nhs-north-east-and-north-cumbria-integrated-care-board
          ons: " e54000050 "   | organisation/nhs-north-east-and-north-cumbria-integrated-care-board
          id: "organisation/ODS-QHM " | organisation/nhs-north-east-and-north-cumbria-integrated-care-board
          id: " Organisation/NHS-England " | organisation/nhs-england
          """)
  void codeIsFoundInAnyCaseWithBlanks(String by, String id) {
    assertThat(answer("{ organisation(by: {%s}) { id } }".formatted(by), ""))
        .contains("\"id\":\"%s\"".formatted(id));
  }

  @ParameterizedTest
  @CsvSource({
    "organisation/ods-QHM, organisation/nhs-north-east-and-north-cumbria-integrated-care-board",
    "organisation/ODS-qhm, organisation/nhs-north-east-and-north-cumbria-integrated-care-board",
    "organisation/NHS%20England, organisation/nhs-england",
    "Organisation/nhs-england., organisation/nhs-england",
    "organisation/king's-fund, organisation/kings-fund",
    "organisation/King%E2%80%99s%20Fund, organisation/kings-fund",
    "organisation/nhs-saint-helens-clinical-commissioning-group,"
        + " organisation/nhs-st-helens-clinical-commissioning-group",
    "body%20type/Integrated%20Care%20Board, body-type/integrated-care-board",
    "document/Health-&-Care-Act-2022, document/health-and-care-act-2022"
  })
  void typedAddressLeadsToThePermanentOne(String typed, String id) {
    given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .get("/id/%s?when=2020".formatted(typed))
        .then()
        .statusCode(308)
        .header("Location", containsString("/id/%s?when=2020".formatted(id)));
  }

  private static String answer(String question, String typed) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", question, "variables", Map.of("typed", typed)))
        .post("/graphql")
        .asString();
  }
}
