package org.remit.http.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;

/** GraphQL over HTTP beyond what {@link AuditsTest} asks. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class GraphQlRouteTest {
  private static final String GRAPHQL = "application/graphql-response+json";
  private final DataSource dataSource;

  GraphQlRouteTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private static ValidatableResponse post(String body) {
    return given()
        .contentType("application/json")
        .accept(GRAPHQL)
        .body(body)
        .post("/graphql")
        .then();
  }

  private static ValidatableResponse ask(String query) {
    return given()
        .contentType("application/json")
        .accept(GRAPHQL)
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }

  @Test
  void answerTellsItsRelease() {
    ask("{ dataset { release } }")
        .statusCode(200)
        .header("Remit-Release", "3")
        .body("data.dataset.release", equalTo(3), "extensions.release", equalTo(3));
  }

  @Test
  void pastReleaseAnswersAsItWas() {
    given()
        .queryParam("query", "{ dataset { release researchedUntil } }")
        .get("/releases/1/graphql")
        .then()
        .statusCode(200)
        .header("Remit-Release", "1")
        .header("Cache-Control", "public, max-age=43199")
        .body(
            "data.dataset.release", equalTo(1), "data.dataset.researchedUntil", equalTo("2026-06"));
  }

  @Test
  void pastReleaseDoesNotKnowWhatLaterOnesWithdrew() {
    given()
        .queryParam("query", "{ holdings(when: \"../..\") { nodes { recorded { until } } } }")
        .get("/releases/2/graphql")
        .then()
        .statusCode(200)
        .body("data.holdings.nodes.recorded.until", everyItem(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "0", "-1", "01", "x", "99999999999999999999"})
  void unknownReleaseIsRefused(String number) {
    given()
        .queryParam("query", "{ __typename }")
        .get("/releases/{n}/graphql", number)
        .then()
        .statusCode(404)
        .header("Remit-Release", nullValue())
        .body(
            "errors[0].extensions.code",
            equalTo("UNKNOWN_RELEASE"),
            "errors[0].message",
            equalTo("there is no release '%s'; the releases are 1 to 3".formatted(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "1",
        "\"{}\"",
        "[{\"query\": \"{ __typename }\"}]",
        "{}",
        "{\"query\": null}",
        "{\"query\": 1}",
        "{\"query\": \" \"}",
        "{\"query\": [\"{__typename}\"]}",
        "{\"query\": \"{ __typename }\", \"variables\": [1]}",
        "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
        "{\"query\": \"{ __typename }\", \"operationName\": 5}",
        "{\"query\": \"{ __typename }\", \"extensions\": 5}",
        "{\"query\": \"{ __typename }\", \"query\": \"{ __typename }\"}",
        "{\"query\": \"{ __typename }\"} x",
        "\u0000",
        "{\"query\": \"\u0000\"}"
      })
  void whatIsNoRequestIsABadRequest(String body) {
    post(body)
        .statusCode(400)
        .header("Remit-Release", "3")
        .body(
            "errors[0].extensions.code", equalTo("BAD_REQUEST"), "extensions.release", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | SYNTAX_ERROR",
        "{ organisation(by: {name: \"a\u0000b\"}) { id } } | BAD_ARGUMENT",
        "{ \u0000 } | SYNTAX_ERROR",
        "{ nonsense } | INVALID_QUERY",
        "{ organisation { id } } | INVALID_QUERY",
        "{ holdings(first: \"x\") { totalCount } } | INVALID_QUERY",
        "query A { __typename } query B { __typename } | UNKNOWN_OPERATION",
        "query A($id: ID!) { node(id: $id) { id } } | BAD_VARIABLES",
        "{ organisation(by: {}) { id } } | INVALID_QUERY",
        "{ organisation(by: {id: \"organisation/a\", name: \"b\"}) { id } } | INVALID_QUERY",
        "{ organisation(by: {name: \"a\\u0000b\"}) { id } } | BAD_ARGUMENT",
      })
  void wrongQuestionIsToldByItsCode(String query, String code) {
    ask(query)
        .statusCode(400)
        .header("Remit-Release", "3")
        .body("errors[0].extensions.code", equalTo(code), "errors[0].message", notNullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"by\": {}} | BAD_VARIABLES",
        "{\"by\": {\"id\": \"organisation/a\", \"name\": \"b\"}} | BAD_VARIABLES",
        "{\"by\": {\"name\": null}} | BAD_VARIABLES",
        "{\"by\": 1} | BAD_VARIABLES",
        "{\"by\": null} | BAD_VARIABLES",
        "{\"by\": {\"nonsense\": 1}} | BAD_VARIABLES",
        "{\"by\": {\"name\": \"a\\u0000b\"}} | BAD_ARGUMENT"
      })
  void wrongVariablesAreToldByTheirCode(String variables, String code) {
    post("{\"query\": \"query Q($by: OrganisationBy!) { organisation(by: $by) { id } }\", \"variables\": %s}"
            .formatted(variables))
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "\"5\"", "1.5", "4294967297", "true"})
  void wholeNumberIsNothingElse(String first) {
    post("{\"query\": \"query Q($first: Int) { organisations(first: $first) { totalCount } }\", \"variables\": {\"first\": %s}}"
            .formatted(first))
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_VARIABLES"));
  }

  @Test
  void wrongArgumentIsAnErrorOfItsField() {
    ask("{ organisation(by: {id: \"organisation/nhs-england\"}, when: \"yesterday\") { id } }")
        .statusCode(200)
        .body(
            "errors[0].extensions.code",
            equalTo("BAD_DATE"),
            "errors[0].path[0]",
            equalTo("organisation"),
            "data.organisation",
            nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\ud83d\ude00",
        "*",
        "\"",
        "\"\"",
        "\"and\"",
        "\"nhs and\"",
        "AND OR NOT",
        "\ud800",
        "(((",
        "\\\\",
        "and",
        "&",
        "& &",
        "nhs and",
        "nhs &",
        "r&d",
        "R & D",
        "of the",
        "the",
        "The",
        "a",
        "A",
        "s",
        "'s",
        "as",
        "it's",
        "us",
        "i",
        "x",
        "1",
        "2022",
        ",",
        "-",
        "--",
        "?",
        "%",
        "_",
        "OR",
        "not",
        "icb",
        "the icb",
        "icbs and ccgs",
        "board's",
        "caf\u00e9",
        "\u4e2d\u6587",
        "\u05d0\"\u05d1",
        "\u0130",
        "\u200b",
        "e\u0301",
        "health \ud83c\udfe5 care",
        "nhs\tengland",
        "x24",
        "qhm",
        "E54000050",
        "1 2 3 4 5 6 7 8 9 10",
        "the of and a in to is it for on with as by at from be this that"
      })
  void anyWordsGetAnAnswer(String words) {
    String answer =
        given()
            .contentType("application/json")
            .body(
                Map.of(
                    "query",
                    """
                    query S($w: String!) {
                      search(query: $w, first: 200) {
                        totalCount facets { count }
                        edges { why score highlights { text marks { start end } } node { __typename } }
                      }
                      suggest(prefix: $w) { text matched }
                      documents(text: $w) { totalCount }
                      statements(where: {text: $w}) { totalCount }
                    }
                    """,
                    "variables",
                    Map.of("w", words)))
            .post("/graphql")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(answer).doesNotContain("INTERNAL");
  }

  @Test
  void ampersandAndAndFindTheSame() {
    String query = "{ search(query: \"%s\", first: 5) { totalCount nodes { __typename } } }";
    JsonPath and = ask(query.formatted("health and care")).extract().jsonPath();
    JsonPath ampersand = ask(query.formatted("health & care")).extract().jsonPath();
    assertThat(and.getInt("data.search.totalCount")).isPositive();
    assertThat(ampersand.getMap("data").equals(and.getMap("data"))).isTrue();
  }

  @Test
  void textThatIsTooLongForASearchIsRefusedByTheField() {
    ask("{ search(query: \"%s\") { totalCount } }".formatted("word ".repeat(2_000)))
        .body("errors[0].extensions.code", not(equalTo("INTERNAL")));
  }

  @Test
  void bodyThatIsTooLargeIsRefused() {
    post("{\"query\": \"{ __typename }\", \"x\": \"%s\"}".formatted("x".repeat(300_000)))
        .statusCode(413)
        .header("Access-Control-Allow-Origin", "*")
        .body("errors[0].extensions.code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void otherMediaTypesAreRefused() {
    given().contentType("text/plain").body("{}").post("/graphql").then().statusCode(415);
    given()
        .contentType("application/json; charset=iso-8859-1")
        .body("{}")
        .post("/graphql")
        .then()
        .statusCode(415);
    given()
        .accept("text/html")
        .queryParam("query", "{ __typename }")
        .get("/graphql")
        .then()
        .statusCode(406)
        .body("errors[0].extensions.code", equalTo("NOT_ACCEPTABLE"));
  }

  @Test
  void otherMethodsAreRefused() {
    given()
        .delete("/graphql")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, POST, OPTIONS")
        .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @Test
  void pagesOfAnyOriginMayRead() {
    given()
        .header("Origin", "https://example.org")
        .header("Access-Control-Request-Method", "POST")
        .options("/graphql")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
        .header("Access-Control-Allow-Headers", containsString("Content-Type"));
  }

  @Test
  void headIsGetWithoutABody() {
    Response head = given().queryParam("query", "{ __typename }").head("/graphql");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.header("ETag")).startsWith("W/\"");
    assertThat(head.asByteArray()).isEmpty();
  }

  @Test
  void knownAnswerIsNotSentAgain() {
    Response first = given().queryParam("query", "{ dataset { release } }").get("/graphql");
    String tag = first.header("ETag");
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(first.header("Vary")).contains("Accept");
    Response again =
        given()
            .queryParam("query", "{ dataset { release } }")
            .header("If-None-Match", tag)
            .get("/graphql");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(again.header("Remit-Release")).isEqualTo("3");
    assertThat(again.asByteArray()).isEmpty();
  }

  @Test
  void everyQuestionReleaseAndFormatHasItsOwnTag() {
    assertThat(tag("/graphql", "{ dataset { release } }", GRAPHQL))
        .isNotEqualTo(tag("/graphql", "{ dataset { released } }", GRAPHQL))
        .isNotEqualTo(tag("/graphql", "{ dataset { release } }", "application/json"))
        .isNotEqualTo(tag("/releases/1/graphql", "{ dataset { release } }", GRAPHQL))
        .isEqualTo(tag("/releases/3/graphql", "{ dataset { release } }", GRAPHQL));
  }

  private static String tag(String path, String query, String accept) {
    return given().accept(accept).queryParam("query", query).get(path).header("ETag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/releases/1/graphql?query=%7Bdataset%7Bcounts%7Bkind%7D%7D%7D",
        "/schema.graphql",
        "/"
      })
  void answersAreCompressed(String path) {
    var undecoded =
        RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    Response response =
        given()
            .config(undecoded)
            .urlEncodingEnabled(false)
            .header("Accept-Encoding", "gzip")
            .get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void socketsAreNotOpened() {
    given()
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .get("/graphql")
        .then()
        .statusCode(400);
  }

  @Test
  void schemaOfSmallRyeIsNotThere() {
    given().get("/graphql/schema.graphql").then().statusCode(404);
  }

  @Test
  void longQuestionMayStandInTheAddress() {
    String query = "{ dataset { release } } #" + "x".repeat(20_000);
    given().queryParam("query", query).get("/graphql").then().statusCode(200);
  }

  @Test
  void databaseStopsStatementsByItself() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet setting = statement.executeQuery("show statement_timeout")) {
      setting.next();
      assertThat(setting.getString(1)).isEqualTo("10s");
    }
  }

  @Test
  void metricsTellAnswersAndRelease() {
    ask("{ dataset { release } }").statusCode(200);
    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .body(
            containsString("remit_graphql_answers_total{status=\"200\"}"),
            containsString("remit_release 3.0"),
            containsString("remit_index_size"),
            containsString("cache_gets_total{cache=\"answers\",result=\"hit\"}"));
  }

  @Test
  void healthTellsWhatIsReady() {
    RestAssured.get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(
            "status",
            equalTo("UP"),
            "checks.find { it.name == 'release served' }.data.release",
            equalTo(3),
            "checks.find { it.name == 'index' }.status",
            equalTo("UP"),
            "checks.find { it.name.startsWith('Database') }.status",
            equalTo("UP"));
  }
}
