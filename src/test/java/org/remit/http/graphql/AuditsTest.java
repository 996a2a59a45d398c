package org.remit.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.remit.graphql.FixtureDatabase;

/** All audits of the npm package graphql-http, by its own program. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class AuditsTest {
  private static final int AUDITS = 61;
  private static final Path PROGRAM = Path.of("src/test/node");
  private static final Path INSTALLED = Path.of("target/node");

  @TestFactory
  Stream<DynamicTest> everyAuditPasses() throws Exception {
    requireNode();
    install();
    JsonNode audits =
        new JsonMapper()
            .readTree(
                run(
                    INSTALLED,
                    "node",
                    "audits.mjs",
                    "http://localhost:%d/graphql".formatted(RestAssured.port)));
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

  private static void requireNode() throws Exception {
    for (String program : new String[] {"node", "npm"}) {
      if (isMissing(program)) {
        String message =
            "%s is not installed, so the %d audits of GraphQL over HTTP were skipped; install Node.js 20 or newer, with npm"
                .formatted(program, AUDITS);
        if ("true".equals(System.getenv("CI"))) {
          fail(message);
        }
        abort(message);
      }
    }
  }

  private static boolean isMissing(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void install() throws Exception {
    Files.createDirectories(INSTALLED);
    for (String file : new String[] {".npmrc", "package.json", "package-lock.json", "audits.mjs"}) {
      Files.copy(
          PROGRAM.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run(INSTALLED, "npm", "ci");
  }

  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("node", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command[0], Files.readString(errors)).isZero();
    return output;
  }
}
