package org.remit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs in {@code src/test/node}, with the npm packages that are locked there. */
public final class NodeProgram {
  private static final Path PROGRAMS = Path.of("src/test/node");
  private static final Path INSTALLED = Path.of("target/node");
  private static boolean installed;

  private NodeProgram() {}

  /**
   * Runs a program and returns the JSON that it prints. Without Node.js the test fails under CI,
   * and elsewhere is skipped.
   *
   * @param skipped what is not tested without Node.js, for the message
   */
  public static JsonNode run(String skipped, String program, String... arguments)
      throws IOException, InterruptedException {
    requireNode(skipped);
    install();
    var command = new ArrayList<>(List.of("node", program));
    command.addAll(List.of(arguments));
    return new JsonMapper().readTree(execute(command));
  }

  private static void requireNode(String skipped) {
    for (String program : List.of("node", "npm")) {
      if (isMissing(program)) {
        String message =
            "%s is not installed, so %s was skipped; install Node.js 20 or newer, with npm"
                .formatted(program, skipped);
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

  private static synchronized void install() throws IOException, InterruptedException {
    if (installed) {
      return;
    }
    Files.createDirectories(INSTALLED);
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    execute(List.of("npm", "ci"));
    installed = true;
  }

  private static String execute(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("node", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(INSTALLED.toFile())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, Files.readString(errors)).isZero();
    Files.delete(errors);
    return output;
  }
}
