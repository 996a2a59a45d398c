package org.remit.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bench/files}: the files alone, for trying whatever they are wanted for. */
@Command(
    name = "bench/files",
    description = "Writes files of the register of national size, of made-up organisations.",
    mixinStandardHelpOptions = true)
public final class FilesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Where they are written.")
  private Path folder;

  @Mixin private FilesOptions files;

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.UK);
    System.exit(new CommandLine(new FilesCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    NationalFiles.Written written = files.write(folder);
    new TreeMap<>(written.rows())
        .forEach((file, rows) -> System.out.printf("%-16s %,9d rows%n", file, rows));
    System.out.printf("%-16s %,9d%n", "organisations", written.organisations());
    System.out.printf("%-16s %,9d%n", "relations", written.relations());
    return 0;
  }
}
