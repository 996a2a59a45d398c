package org.remit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.remit.NodeProgram;

/** What the reference implementation of GraphQL, graphql-js, makes of {@code schema.graphql}. */
class SchemaFileTest {
  @Test
  void graphQlJsBuildsTheSchema() throws Exception {
    JsonNode schema =
        NodeProgram.run(
            "building schema.graphql by graphql-js",
            "schema.mjs",
            Path.of("schema.graphql").toAbsolutePath().toString());
    assertThat(schema.get("errors")).isEmpty();
    assertThat(schema.get("fields"))
        .hasSizeGreaterThan(300)
        .allSatisfy(field ->
            assertThat(field.get("type").asText()).as(field.get("name").asText()).isNotEmpty());
    assertThat(schema.get("scalars"))
        .filteredOn(scalar -> !"Boolean Float ID Int String".contains(scalar.get("name").asText()))
        .allSatisfy(scalar -> assertThat(scalar.get("specifiedBy").asText()).startsWith("https://"))
        .extracting(scalar -> scalar.get("name").asText())
        .containsExactlyInAnyOrder("Date", "PartialDate", "When");
    assertThat(schema.get("scalars"))
        .allSatisfy(scalar -> assertThat(scalar.get("description").asText()).isNotEmpty());
  }
}
