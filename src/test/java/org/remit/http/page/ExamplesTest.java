package org.remit.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.remit.graphql.FixtureDatabase;

/** The questions of the front page, put to the records that Remit ships with. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class ExamplesTest {
  @Test
  void everyFolderOfExamplesIsListed() {
    String[] folders =
        new File("src/main/resources/examples").list((dir, name) -> !name.contains("."));
    assertThat(Example.all().stream().map(Example::slug)).containsExactlyInAnyOrder(folders);
  }

  @Test
  void questionsOfOneAudienceStandTogether() {
    List<String> audiences = Example.all().stream().map(Example::audience).toList();
    assertThat(
            IntStream.range(1, audiences.size())
                .filter(i -> !audiences.get(i).equals(audiences.get(i - 1)))
                .count())
        .isEqualTo(audiences.stream().distinct().count() - 1);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHasItsAnswer() {
    String page = given().accept("text/html").get("/").then().statusCode(200).extract().asString();
    return Example.all().stream()
        .map(example -> DynamicTest.dynamicTest(example.slug(), () -> hasItsAnswer(example, page)));
  }

  private static void hasItsAnswer(Example example, String page) {
    Response response =
        given()
            .contentType("application/json")
            .body(Map.of("query", example.query(), "variables", example.variables()))
            .post("/graphql");
    assertThat(response.jsonPath().getList("errors")).as(response.asString()).isNull();
    String card = card(example, page);
    assertThat(example.expected()).isNotEmpty();
    assertThat(text(card)).contains(example.expected());
    assertThat(card).doesNotContain("cannot answer it");
    assertThat(URI.create(example.graphiql()).getPath()).isEqualTo("/graphiql");
    assertThat(card).contains("href=\"" + example.graphiql().replace("&", "&amp;") + "\"");
  }

  private static String card(Example example, String page) {
    int start = page.indexOf("id=\"" + example.slug() + "\"");
    assertThat(start).as(example.slug()).isPositive();
    return page.substring(start, page.indexOf("</details>", start));
  }

  /** What a reader sees of it. */
  static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theMainQuestionHasItsFourAnswers() {
    Example main = Example.all().getFirst();
    JsonPath answer =
        given()
            .contentType("application/json")
            .body(Map.of("query", main.query(), "variables", main.variables()))
            .post("/graphql")
            .jsonPath();
    assertThat(holders(answer, "on2010"))
        .contains("Primary care trust")
        .doesNotContain("Clinical commissioning group", "NHS England", "Integrated care board");
    assertThat(holders(answer, "on2021"))
        .contains("Clinical commissioning group", "National Health Service Commissioning Board")
        .doesNotContain("Primary care trust", "Integrated care board");
    assertThat(holders(answer, "today"))
        .contains("Integrated care board", "NHS England")
        .doesNotContain("Primary care trust", "Clinical commissioning group");
    assertThat(holders(answer, "ever"))
        .contains(
            "Primary care trust",
            "Clinical commissioning group",
            "Integrated care board",
            "NHS England");
    assertThat(answer.getList("data.today.nodes.citations.flatten().text")).isNotEmpty();
    assertThat(answer.getList("data.today.nodes.findAll { it.legalBasis == null }")).isEmpty();
  }

  private static List<String> holders(JsonPath answer, String time) {
    return answer.getList("data.%s.nodes.holder.name".formatted(time));
  }
}
