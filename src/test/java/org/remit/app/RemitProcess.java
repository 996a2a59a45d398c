package org.remit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code remit} as an operator starts it: a process of its own, which a test can kill. */
final class RemitProcess {
  private final Process process;
  private final Path output;

  private RemitProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a command.
   *
   * @param output where what it says is written
   */
  static RemitProcess start(Path output, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Remit.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new RemitProcess(process, output);
  }

  /** Runs a command to its end. */
  static RemitProcess run(Path output, String... arguments)
      throws IOException, InterruptedException {
    RemitProcess started = start(output, arguments);
    started.process.waitFor();
    return started;
  }

  int exitCode() {
    return process.exitValue();
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
}
