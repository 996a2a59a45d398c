package org.remit.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FieldExceptionHandlerTest {
  /** The error of a field that fails so. */
  private static GraphQLError error(RuntimeException failure) {
    var wiring =
        RuntimeWiring.newRuntimeWiring()
            .type("Query", query -> query.dataFetcher("a", _ -> fail(failure)))
            .build();
    var schema =
        new SchemaGenerator()
            .makeExecutableSchema(new SchemaParser().parse("type Query { a: Int }"), wiring);
    ExecutionResult result =
        GraphQL.newGraphQL(schema)
            .defaultDataFetcherExceptionHandler(new FieldExceptionHandler())
            .build()
            .execute("{ a }");
    return result.getErrors().getFirst();
  }

  private static Object fail(RuntimeException failure) {
    throw failure;
  }

  @Test
  void whatTheDatabaseStoppedAtTheLimitIsATimeout() {
    var stopped = new SQLException("canceling statement due to statement timeout", "57014");
    GraphQLError error = error(new CompletionException(new IllegalStateException(stopped)));
    assertThat(error.getExtensions()).isEqualTo(Map.of("code", "TIMEOUT"));
    assertThat(error.getMessage())
        .isEqualTo(
            "not answered within the time that a request may take; ask for smaller pages (first),"
                + " or for fewer nested lists");
  }

  @Test
  void otherFailuresOfTheDatabaseAreOurs() {
    GraphQLError error = error(new IllegalStateException(new SQLException("disk full", "53100")));
    assertThat(error.getExtensions()).isEqualTo(Map.of("code", "INTERNAL"));
    assertThat(error.getMessage()).doesNotContain("disk");
  }
}
