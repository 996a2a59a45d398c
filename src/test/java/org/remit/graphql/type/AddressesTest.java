package org.remit.graphql.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.remit.graphql.FixtureDatabase;
import org.remit.graphql.Questions;

/** The addresses of pages in answers. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class AddressesTest {
  private static final String QUERY =
      "{ node(id: \"person/ann-author\") { url } organisation(by: {ods: \"X24\"}) { url } }";

  private final Questions questions;

  AddressesTest(Questions questions) {
    this.questions = questions;
  }

  @Test
  void withoutAPublicAddressTheyBeginAtTheServer() {
    assertThat(questions.ask(QUERY).toString())
        .isEqualTo(
            "{\"data\":{\"node\":{\"url\":\"/id/person/ann-author\"},"
                + "\"organisation\":{\"url\":\"/id/organisation/national-board\"}}}");
  }

  @Test
  void withAPublicAddressTheyCanBeQuoted() {
    assertThat(questions.askWithPublicUrl("https://remit.example", QUERY).toString())
        .isEqualTo(
            "{\"data\":{\"node\":{\"url\":\"https://remit.example/id/person/ann-author\"},"
                + "\"organisation\":{\"url\":\"https://remit.example/id/organisation/national-board\"}}}");
  }
}
