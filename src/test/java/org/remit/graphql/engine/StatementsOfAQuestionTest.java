package org.remit.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;
import org.remit.graphql.Questions;
import org.remit.store.read.CountedStatements;

/** How many SQL statements a question takes depends on its depth, never on the rows it finds. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class StatementsOfAQuestionTest {
  private static final String ORGANISATION =
      """
      name acronym exists
      names { value citations { document { title } check url text } }
      bodyTypes { name members(first: 2) { totalCount nodes { name } } }
      few: holdings(first: 1) { totalCount nodes { function { name broader { name } } through { name } } }
      holdings { nodes { holder { ... on BodyType { name } } over { ... on Organisation { name } } } }
      relations { totalCount nodes { from { name } to { name exists } } }
      lineage { nodes { name } }
      tenures { totalCount nodes { person { name statements { totalCount nodes { summary } } } } }
      statements { totalCount nodes { capacity { name } speakers { ... on Person { name } } } }
      roles { name holders { person { name } } }
      events { summary }
      """;

  private final Questions questions;

  StatementsOfAQuestionTest(Questions questions) {
    this.questions = questions;
  }

  private int statementsOf(String query) {
    int before = CountedStatements.ofThisThread();
    assertThat(questions.ask(query).toString()).doesNotContain("\"errors\"");
    return CountedStatements.ofThisThread() - before;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 20})
  void organisationsTakeAsManyStatementsHoweverMany(int rows) {
    String query =
        "{ organisations(where: {bodyType: \"body-type/learning-board\"}, first: %d) { nodes { %s }"
            + " } }";
    int ofOne = statementsOf(query.formatted(1, ORGANISATION));
    assertThat(ofOne).isPositive();
    assertThat(statementsOf(query.formatted(rows, ORGANISATION))).isEqualTo(ofOne);
  }

  @Test
  void nestedListsTakeAsManyStatementsHoweverMany() {
    String query =
        """
        { holdings(when: "../..", first: %d) { nodes {
            function { name holdings { totalCount nodes { holder { ... on Organisation { name } } } } }
            citations { text document { passages { nodes { text } } citedBy(first: 1) { nodes { id } } } }
            holder { ... on BodyType { members(first: 3) { nodes { name bodyTypes { name } } } } } } } }
        """;
    int ofTwo = statementsOf(query.formatted(2));
    assertThat(statementsOf(query.formatted(20))).isLessThanOrEqualTo(ofTwo + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holdings",
        "organisations",
        "statements",
        "tenures",
        "functions",
        "documents",
        "reforms",
        "changes(from: \"2020-01-01\", to: \"2020-12-31\")",
        "updates(since: 0)"
      })
  void pageIsReadOnlyWhereItIsAskedFor(String list) {
    int withoutEither = statementsOf("{ %s { __typename } }".formatted(list));
    assertThat(statementsOf("{ %s { totalCount } }".formatted(list))).isEqualTo(withoutEither + 1);
    assertThat(statementsOf("{ %s { pageInfo { hasNextPage } } }".formatted(list)))
        .isGreaterThan(withoutEither);
  }

  @Test
  void totalCountIsCountedOnlyWhereItIsAskedFor() {
    int without = statementsOf("{ holdings { nodes { id } } }");
    assertThat(statementsOf("{ holdings { totalCount nodes { id } } }")).isEqualTo(without + 1);
  }
}
