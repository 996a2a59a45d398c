package org.remit.search.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A second Remit on the same folder. It says {@code building} when half of its index of release 1
 * is made, and goes on when it is sent a line; it says {@code open} when the index is open, and
 * ends when it is sent another.
 */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader says;

  private OtherProcess(Process process) {
    this.process = process;
    says = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherProcess start(Path folder) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new OtherProcess(
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Waits until it says this. */
  void await(String word) throws IOException {
    String line = says.readLine();
    while (line != null && !line.equals(word)) {
      line = says.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the other process ended and never said " + word);
    }
  }

  void goOn() throws IOException {
    var input = process.outputWriter(StandardCharsets.UTF_8);
    input.write("\n");
    input.flush();
  }

  /** As kill -9 does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (SearchIndex index =
        new Indexes(Path.of(args[0])).open(1, build -> feedSlowly(build, input))) {
      System.out.println("open");
      input.readLine();
      index.size();
    }
  }

  @SuppressWarnings("SystemOut")
  private static void feedSlowly(IndexBuild build, BufferedReader input) {
    Sample.feed(build);
    System.out.println("building");
    try {
      input.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
