package org.remit.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;

@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class PagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organisation/nhs-england | NHS Commissioning Board",
        "body-type/integrated-care-board | NHS Birmingham and Solihull",
        "function/commissioning | Primary care trust",
        "role/secretary-of-state-for-health-and-social-care | Matt Hancock",
        "role/care-quality-commission-chair | in October 2024; beginning and end not known",
        "person/matt-hancock | Secretary of State",
        "person/amanda-pritchard | What was said about this person",
        "document/health-and-care-act-2022 | facts-list",
        "reform/health-and-care-act-2022 | enacted"
      })
  void everyKindHasAPageAndJson(String id, String says) {
    given()
        .accept("text/html,*/*;q=0.8")
        .get("/id/" + id)
        .then()
        .statusCode(200)
        .contentType("text/html; charset=utf-8")
        .header("Remit-Release", "3")
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .body(containsString(says));
    given()
        .accept("application/json")
        .get("/id/" + id)
        .then()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body("id", equalTo(id), "url", equalTo("/id/" + id));
  }

  @Test
  void suffixDecidesBeforeAccept() {
    given()
        .accept("application/json")
        .get("/id/person/matt-hancock.html")
        .then()
        .contentType("text/html; charset=utf-8");
    given()
        .accept("text/html")
        .get("/id/person/matt-hancock.json")
        .then()
        .contentType("application/json; charset=utf-8");
  }

  @Test
  void thingIsSeenAtTheTimeAskedFor() {
    given()
        .get("/id/organisation/nhs-england.json?when=2015")
        .then()
        .body("name", equalTo("National Health Service Commissioning Board"));
    given()
        .get("/id/organisation/nhs-england.json?when=yesterday")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_DATE"));
    given()
        .accept("text/html")
        .get("/id/organisation/nhs-england?when=<script>")
        .then()
        .statusCode(400)
        .body(containsString("&lt;script&gt;"), not(containsString("<script>")));
  }

  @Test
  void namesAreEscaped() {
    given()
        .accept("text/html")
        .get("/id/organisation/example-trust")
        .then()
        .body(
            containsString("Example &amp; Sons &lt;Hospital&gt;"),
            not(containsString("<Hospital>")));
  }

  @Test
  void formerIdLeadsToTheIdOfToday() {
    given()
        .redirects()
        .follow(false)
        .get("/id/%s.json?when=2015".formatted(ALIAS))
        .then()
        .statusCode(308)
        .header("Location", endsWith("/id/%s.json?when=2015".formatted(ALIASED)));
  }

  private static final String ALIAS = "organisation/example-hospital";
  private static final String ALIASED = "organisation/example-trust";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/organisation/nhs-englnd-board",
        "/id/nonsense/nhs-england",
        "/id/organisation/the%20NHS%20England",
      })
  void unknownIdSuggestsWhatMayHaveBeenMeant(String path) {
    given()
        .accept("application/json")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .body(
            "errors[0].extensions.code",
            equalTo("UNKNOWN_ID"),
            "extensions.closest.id",
            hasItem("organisation/nhs-england"));
    given()
        .accept("text/html")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .body(containsString("Did you mean"), containsString("/id/organisation/nhs-england"));
  }

  @Test
  void unknownIdWithoutWordsIsOnlyRefused() {
    given().accept("application/json").get("/id/organisation/%2A%00").then().statusCode(404);
  }

  @Test
  void knownPageIsNotSentAgain() {
    Response first = given().accept("text/html").get("/id/person/matt-hancock");
    given()
        .accept("text/html")
        .header("If-None-Match", first.header("ETag"))
        .get("/id/person/matt-hancock")
        .then()
        .statusCode(304);
  }

  @Test
  void everyLinkOfThePagesLeadsSomewhere() {
    for (String page : new String[] {"/", "/id/organisation/nhs-england"}) {
      String html = given().accept("text/html").get(page).asString();
      java.util.regex.Pattern.compile("href=\"(/[^\"#?]*)")
          .matcher(html)
          .results()
          .map(link -> link.group(1))
          .distinct()
          .forEach(link ->
              assertThat(given().accept("text/html").head(link).statusCode())
                  .as(link)
                  .isEqualTo(200));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/graphiql | text/html; charset=utf-8 | /assets/graphiql.js",
        "/assets/graphiql.js | text/javascript; charset=utf-8 | createFetcher",
        "/assets/remit.css | text/css; charset=utf-8 | prefers-color-scheme",
        "/schema.graphql | text/plain; charset=utf-8 | type Organisation implements Node",
        "/robots.txt | text/plain; charset=utf-8 | User-agent",
        "/favicon.svg | image/svg+xml | <svg",
        "/q/graphql-ui/graphiql.min.js | text/javascript;charset=UTF-8 | GraphiQL"
      })
  void filesAreServed(String path, String contentType, String says) {
    given().get(path).then().statusCode(200).contentType(contentType).body(containsString(says));
  }

  @Test
  void unknownPathIsToldToPeopleAndPrograms() {
    given()
        .accept("text/html")
        .get("/nothing/here")
        .then()
        .statusCode(404)
        .contentType("text/html; charset=utf-8")
        .body(containsString("There is no page /nothing/here."));
    given()
        .accept("application/json")
        .get("/nothing/here")
        .then()
        .statusCode(404)
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }
}
