package org.remit.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.remit.app.CannotRunException;

/** The programs of PostgreSQL, unpacked from the jar, and how to run them. */
final class PostgresPrograms {
  /** The version of the binaries in the pom; each version has a folder of its own. */
  static final String VERSION = "18.6.0";

  private static final int EXECUTABLE = 0100;

  private final Path folder;
  private final Consumer<String> says;

  private PostgresPrograms(Path folder, Consumer<String> says) {
    this.folder = folder;
    this.says = says;
  }

  /**
   * Unpacks the programs unless they exist. Not safe for several processes at once.
   *
   * @param parent has a folder for each version
   */
  static PostgresPrograms in(Path parent, Consumer<String> says) throws IOException {
    Path folder = parent.resolve("postgres-" + VERSION);
    if (!Files.isDirectory(folder)) {
      says.accept("Unpacking PostgreSQL " + VERSION);
      Path unfinished = parent.resolve("postgres-" + VERSION + ".new");
      FileTree.delete(unfinished);
      unpack(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(folder, says);
  }

  private static void unpack(Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archiveOfThisSystem())))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static InputStream archiveOfThisSystem() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    String processor = System.getProperty("os.arch");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor);
    } catch (IllegalStateException none) {
      throw new CannotRunException(
          "Remit brings no PostgreSQL for %s on %s. Name one of yours in QUARKUS_DATASOURCE_JDBC_URL."
              .formatted(System.getProperty("os.name"), processor),
          none);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make %s executable".formatted(target));
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param what completes "waiting for ..."
   * @return what it printed
   * @throws CannotRunException when it fails, with what it printed, or takes longer than the limit
   */
  String run(String what, Duration limit, String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses root; in a user namespace of its own it does not see that it is.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      var waiting = new TimedWait(what, limit, says);
      while (process.isAlive()) {
        waiting.pause();
      }
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      if (process.exitValue() != 0) {
        throw new CannotRunException("%s of PostgreSQL failed: %s".formatted(program, printed));
      }
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }
}
