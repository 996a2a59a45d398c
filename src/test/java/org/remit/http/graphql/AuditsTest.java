package org.remit.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.remit.NodeProgram;
import org.remit.graphql.FixtureDatabase;

/** All audits of the npm package graphql-http, by its own program. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class AuditsTest {
  private static final int AUDITS = 61;

  @TestFactory
  Stream<DynamicTest> everyAuditPasses() throws Exception {
    JsonNode audits =
        NodeProgram.run(
            "each of the %d audits of GraphQL over HTTP".formatted(AUDITS),
            "audits.mjs",
            "http://localhost:%d/graphql".formatted(RestAssured.port));
    assertThat(audits).hasSize(AUDITS);
    return StreamSupport.stream(audits.spliterator(), false)
        .map(audit ->
            DynamicTest.dynamicTest(
                audit.get("id").asText() + " " + audit.get("name").asText(),
                () ->
                    assertThat(audit.get("status").asText())
                        .as(audit.get("reason").asText())
                        .isEqualTo("ok")));
  }
}
