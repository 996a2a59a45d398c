package org.remit.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a repository with one file, and a Maven that notes that it was run. */
@Timeout(60)
class LauncherTest {
  /**
   * Makes a jar that prints its arguments, slowly enough for another build to come across; ends a
   * colour as Maven does.
   */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>builds
      printf '\\033[0m'
      sleep 0.3
      mkdir -p target/quarkus-app
      cp echo.jar target/quarkus-app/quarkus-run.jar
      """;

  @TempDir Path repository;

  @BeforeEach
  void makeRepository() throws IOException {
    Path help = Path.of("src", "main", "resources", "org", "remit", "app", "command", "help.txt");
    Files.createDirectories(repository.resolve(help).getParent());
    Files.copy(help, repository.resolve(help));
    Files.createDirectories(repository.resolve(".mvn"));
    Files.createDirectories(repository.resolve("data-import/schema"));
    Files.writeString(repository.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("remit"), repository.resolve("remit"));
    assertThat(repository.resolve("remit").toFile().setExecutable(true)).isTrue();
    Path maven = repository.resolve("bin/mvn");
    Files.createDirectories(maven.getParent());
    Files.writeString(maven, MAVEN);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    EchoArguments.writeJar(repository.resolve("echo.jar"));
  }

  @Test
  void helpIsToldBeforeAnythingIsBuilt() throws Exception {
    Outcome outcome = remit("--help");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.printed()).startsWith("Usage: remit [-h] COMMAND");
    assertThat(builds()).isZero();
  }

  @Test
  void noCommandIsAnsweredWithTheHelp() throws Exception {
    Outcome outcome = remit();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.printed()).startsWith("Usage: remit [-h] COMMAND");
  }

  @Test
  void freshCloneIsBuiltOnce() throws Exception {
    assertThat(remit("check", "a b").printed())
        .contains("Building Remit")
        .doesNotContain("\u001b")
        .endsWith("[check, a b] in %s, port null%n".formatted(repository.toRealPath()));
    assertThat(remit("check").printed())
        .isEqualTo("[check] in %s, port null%n".formatted(repository.toRealPath()));
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void changedSourceIsBuiltAgain() throws Exception {
    remit("check");
    FileTime later = FileTime.from(Instant.now().plusSeconds(2));
    Files.setLastModifiedTime(Files.createFile(repository.resolve("src/main/New.java")), later);
    remit("check");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process first = start("check");
    Process second = start("status");
    assertThat(outcome(first).exitCode()).isZero();
    assertThat(outcome(second).exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void lockOfADeadBuildIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(repository.resolve("target")).resolve("remit-build.lock");
    Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));
    assertThat(remit("check").exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  @Test
  void startIsRehearsedWithoutTheSettingsOfTheUser() throws Exception {
    ProcessBuilder builder = builder("check");
    builder.environment().put("REMIT_PORT", "1");
    assertThat(outcome(builder.start()).printed()).endsWith("port 1%n".formatted());
    assertThat(Files.readString(repository.resolve("target/rehearsal.log")))
        .startsWith(
            "[serve, --port, 0, --data, %1$s/target/rehearsal] in %1$s, port null"
                .formatted(repository.toRealPath()));
    assertThat(repository.resolve("target/remit.aot")).isNotEmptyFile();
  }

  @Test
  void failedBuildRunsNothing() throws Exception {
    Files.writeString(repository.resolve("bin/mvn"), "#!/bin/sh\necho broken\nexit 1\n");
    Outcome outcome = remit("check");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.printed()).contains("broken").contains("remit: the build failed");
    assertThat(Files.isSymbolicLink(repository.resolve("target/remit-build.lock"))).isFalse();
  }

  @Test
  void javaThatIsTooOldIsPassedOver() throws Exception {
    Path old = repository.resolve("jdk-17");
    Files.createDirectories(old.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = old.resolve("bin").resolve(program);
      Files.writeString(file, "#!/bin/sh\necho too old\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
    ProcessBuilder builder = builder("check");
    builder.environment().put("JAVA_HOME", old.toString());
    builder
        .environment()
        .merge("PATH", System.getProperty("java.home") + "/bin:", (path, jdk) -> jdk + path);
    Outcome outcome = outcome(builder.start());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.printed()).contains("[check]").doesNotContain("too old");
  }

  private record Outcome(int exitCode, String printed) {}

  private Outcome remit(String... arguments) throws Exception {
    return outcome(start(arguments));
  }

  private static Outcome outcome(Process process) throws Exception {
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), printed);
  }

  private Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  private ProcessBuilder builder(String... arguments) {
    var command = new ArrayList<>(List.of(repository.resolve("remit").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .environment()
        .merge("PATH", repository.resolve("bin") + ":", (path, ours) -> ours + path);
    return builder;
  }

  private long builds() throws IOException {
    Path builds = repository.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }
}
