package org.remit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program as an operator starts it: a process of its own, which a test can kill. */
final class RemitProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;

  private RemitProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a command.
   *
   * @param folder where its output is written, to a new file
   */
  static RemitProcess start(Path folder, String... arguments) throws IOException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new RemitProcess(process, output);
  }

  /** Runs a command to its end. */
  static RemitProcess run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    RemitProcess started = start(folder, arguments);
    started.process.waitFor();
    return started;
  }

  /** Waits until it has said this. */
  void awaitSaying(String words) throws IOException, InterruptedException {
    long latest = System.nanoTime() + LONGEST_START.toNanos();
    while (!said().contains(words)) {
      if (!process.isAlive() || System.nanoTime() > latest) {
        throw new AssertionError("never said '%s', but: %s".formatted(words, said()));
      }
      Thread.sleep(50);
    }
  }

  /** What it ended with. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it has said so far. */
  String said() throws IOException {
    return Files.readString(output);
  }

  /**
   * Kills it after that many milliseconds as {@code kill -9} does, unless it has ended.
   *
   * @return whether it was killed
   */
  boolean killAfter(long milliseconds) throws InterruptedException {
    boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /** Asks it to end, as Ctrl-C does, and waits until it has. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
