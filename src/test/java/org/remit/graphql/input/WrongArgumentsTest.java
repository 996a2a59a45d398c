package org.remit.graphql.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.graphql.FixtureDatabase;
import org.remit.graphql.Questions;

@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class WrongArgumentsTest {
  private final Questions questions;

  WrongArgumentsTest(Questions questions) {
    this.questions = questions;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { holdings(when: "2019-13") { totalCount } }                       | BAD_DATE       | 2019-06-01
          { holdings(when: "2022/2019") { totalCount } }                     | BAD_DATE       | 2013/2022
          { changes(from: "2022", to: "2023-01-01") { totalCount } }         | BAD_DATE       | 2022-07-01
          { changes(from: "2023-01-01", to: "2022-01-01") { totalCount } }   | BAD_ARGUMENT   | earlier
          { holdings(first: 201) { totalCount } }                            | PAGE_TOO_LARGE | first: 200
          { holdings(first: -1) { totalCount } }                             | BAD_ARGUMENT   | 0 to 200
          { holdings(after: "abc") { totalCount } }                          | BAD_CURSOR     | endCursor
          { node(id: "National Board") { id } }                              | BAD_ID         | organisation/
          { nodes(ids: ["x"]) { id } }                                       | BAD_ID         | organisation/
          { organisation(by: {id: "person/ann-author"}) { id } }             | BAD_ID         | organisation/
          { organisation(by: {}) { id } }                                    | BAD_ARGUMENT   | Exactly one
          { organisation(by: {ods: "X24", name: "NB"}) { id } }              | BAD_ARGUMENT   | Exactly one
          { organisations(where: {postcode: "Leeds"}) { totalCount } }       | BAD_ARGUMENT   | LS2 7UA, LS2, LS
          { organisations(where: {bodyType: "body-type/x"}) { totalCount } } | UNKNOWN_ID     | body-type/x
          { holdings(where: {function: "function/comissioning"}) { totalCount } } | UNKNOWN_ID | did you mean 'function/commissioning'
          { statements(where: {speaker: "document/act"}) { totalCount } }    | BAD_ID         | person/
          { updates(since: 9) { totalCount } }                               | BAD_ARGUMENT   | 0 to 2
          { search(query: " ") { totalCount } }                              | EMPTY_QUERY    | ''
          { organisation(by: {name: "NB"}) { lineage(depth: 51) { truncated } } } | BAD_ARGUMENT | 1 to 50
          { organisation(by: {name: "NB"}) { holdings(function: "commissioning") { totalCount } } } | BAD_ID | function/
          """)
  void wrongArgumentSaysWhatToWrite(String query, String code, String message) {
    JsonObject error = questions.ask(query).getJsonArray("errors").getJsonObject(0);
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo(code);
    assertThat(error.getString("message")).contains(message);
  }

  @Test
  void severalKeysInAVariableAreRefusedTooAsTheyAreInTheQuery() {
    JsonObject by = Json.createObjectBuilder().add("ods", "X24").add("name", "NB").build();
    JsonObject answer =
        questions.ask(
            "query ($by: OrganisationBy!) { organisation(by: $by) { id } }",
            Json.createObjectBuilder().add("by", by).build());
    assertThat(answer.getJsonArray("errors")).isNotEmpty();
  }

  @Test
  void nothingFoundIsNoError() {
    assertThat(questions.ask("{ organisation(by: {name: \"Nobody\"}) { id } }").toString())
        .isEqualTo("{\"data\":{\"organisation\":null}}");
    assertThat(
            questions
                .ask("{ nodes(ids: [\"person/nobody\", \"person/ann-author\"]) { id } }")
                .toString())
        .isEqualTo("{\"data\":{\"nodes\":[null,{\"id\":\"person/ann-author\"}]}}");
  }

  @Test
  void cursorIsOfItsListAndReleaseAlone() {
    String cursor =
        questions
            .ask("{ holdings(first: 1) { pageInfo { endCursor } } }")
            .getJsonObject("data")
            .getJsonObject("holdings")
            .getJsonObject("pageInfo")
            .getString("endCursor");
    String further = "{ holdings(first: 3, after: \"%s\") { nodes { id } } }".formatted(cursor);
    assertThat(questions.ask(further).toString()).doesNotContain("errors");
    assertThat(questions.askAt(1, further).toString()).contains("BAD_CURSOR", "release 2");
    String ofAnother = "{ tenures(first: 3, after: \"%s\") { nodes { id } } }".formatted(cursor);
    assertThat(questions.ask(ofAnother).toString()).contains("BAD_CURSOR", "another list");
    String narrower =
        "{ holdings(where: {nature: [DUTY]}, after: \"%s\") { nodes { id } } }".formatted(cursor);
    assertThat(questions.ask(narrower).toString()).contains("BAD_CURSOR");
  }

  @Test
  void cursorOfASearchIsOfItsWordsKindsTimeAndReleaseAlone() {
    String cursor =
        questions
            .ask("{ search(query: \"board\", first: 1) { pageInfo { endCursor } } }")
            .getJsonObject("data")
            .getJsonObject("search")
            .getJsonObject("pageInfo")
            .getString("endCursor");
    String page = "{ search(query: \"%s\", %s first: 1, after: \"%s\") { edges { cursor } } }";
    String next = page.formatted("board", "", cursor);
    assertThat(questions.ask(next).toString()).doesNotContain("errors", cursor);
    assertThat(questions.askAt(1, next).toString()).contains("BAD_CURSOR", "release 2");
    assertThat(questions.ask(page.formatted("national", "", cursor)).toString())
        .contains("BAD_CURSOR", "another list");
    for (String other : new String[] {"kinds: [ROLE],", "when: \"../..\",", "when: \"2020\","}) {
      assertThat(questions.ask(page.formatted("board", other, cursor)).toString())
          .contains("BAD_CURSOR");
    }
  }

  @Test
  void cursorThatWasChangedIsRefused() {
    String changed =
        Base64.getUrlEncoder()
            .encodeToString("2\n0123456789ab\nnot-a-uuid\nx".getBytes(StandardCharsets.UTF_8));
    assertThat(
            questions
                .ask("{ holdings(after: \"%s\") { nodes { id } } }".formatted(changed))
                .toString())
        .contains("BAD_CURSOR");
  }

  @Test
  void nullCharactersAreNoFailure() {
    String query =
        """
        { organisation(by: {name: "N\\u0000B"}) { id }
          code: organisation(by: {ods: "X\\u000024"}) { id }
          documents(text: "\\u0000report") { totalCount }
          organisations(where: {name: "\\u0000"}, first: 1) { totalCount }
          statements(where: {text: "\\u0000plan"}) { totalCount }
          search(query: "\\u0000") { totalCount }
          suggest(prefix: "\\u0000") { id } }
        """;
    assertThat(questions.ask(query).toString()).doesNotContain("INTERNAL");
  }

  @Test
  void unexpectedFailureTellsNothingButItsCode() {
    JsonObject error =
        questions
            .askWithoutAnIndex("{ search(query: \"board\") { totalCount } }")
            .getJsonArray("errors")
            .getJsonObject(0);
    assertThat(error.getJsonObject("extensions").toString()).isEqualTo("{\"code\":\"INTERNAL\"}");
    assertThat(error.getString("message")).contains("not your fault").doesNotContain("release");
  }
}
