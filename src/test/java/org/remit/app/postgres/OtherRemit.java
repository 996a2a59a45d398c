package org.remit.app.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Another process that has the embedded database open. */
final class OtherRemit {
  /** Unpacked once for all tests. */
  static final Path PROGRAMS = Path.of("target", "test-postgres").toAbsolutePath();

  private final Process process;
  private final String address;

  private OtherRemit(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Returns when it has opened the database. */
  static OtherRemit start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                OtherRemit.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    String address = output.readLine();
    if (address == null) {
      throw new IOException("the other process ended before it had opened the database");
    }
    return new OtherRemit(process, address);
  }

  static OtherRemit startUnchecked(Path data) {
    try {
      return start(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return address;
  }

  /** Lets it close the database and end. */
  void leave() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Opens the database in the folder named and closes it when its input ends. */
  public static void main(String[] arguments) throws IOException {
    Consumer<String> says = System.err::println;
    try (var database = EmbeddedDatabase.open(Path.of(arguments[0]), PROGRAMS, says)) {
      System.out.println(database.address());
      System.in.read();
    }
  }
}
