package org.remit.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.remit.search.index.PlainIndexing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench/import}: what an import of national size takes, against what PostgreSQL takes for
 * the same rows and Lucene for the same text when nothing else is done.
 */
@Command(
    name = "bench/import",
    description = "Measures an import of national size against COPY and Lucene alone.",
    mixinStandardHelpOptions = true)
public final class ImportBench implements Callable<Integer> {
  private static final long HEAP = 1L << 30;

  @Mixin private FilesOptions files;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "A data folder to make and keep, for bench/query or remit serve --data.")
  private @Nullable Path kept;

  @Option(
      names = "--temporary",
      paramLabel = "DIR",
      defaultValue = "/tmp",
      description = "Where everything else is written, and deleted (default: /tmp).")
  private Path temporary;

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.UK);
    System.exit(new CommandLine(new ImportBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (Runtime.getRuntime().maxMemory() > HEAP) {
      throw new IllegalStateException("more than 1 GiB of heap; bench/import runs it with -Xmx1g");
    }
    if (kept != null && Files.exists(kept)) {
      throw new IllegalArgumentException(kept + " is there already; name a new folder");
    }
    Path work = Files.createTempDirectory(temporary, "remit-bench");
    try {
      measure(work, kept == null ? work.resolve("data") : kept);
    } finally {
      IOUtils.rm(work);
    }
    return 0;
  }

  private void measure(Path work, Path data) throws Exception {
    Path written = work.resolve("files");
    NationalFiles.Written counts = files.write(written);
    System.out.printf(
        "%,d organisations and %,d relations in %d files%n",
        counts.organisations(), counts.relations(), counts.rows().size());
    try (var folder = OpenDataFolder.open(data);
        var imports = new Imports(folder.store(), data)) {
      imports.records();
      imports.index();
      measure(work, written, data, folder, imports);
    }
  }

  private static void measure(
      Path work, Path files, Path data, OpenDataFolder folder, Imports imports) throws Exception {
    double load = load();
    double imported = imports.files(files);
    double indexed = imports.index();
    System.out.printf(
        "Heap at most %,d MiB; the whole Java process took at most %s%n",
        Runtime.getRuntime().maxMemory() >> 20, MemoryPeak.resident());
    imports.difference().forEach((what, count) -> System.out.printf("  %,11d %s%n", count, what));
    double unchanged = imports.unchanged(files);
    double reordered = imports.unchanged(Halves.swapped(files, work.resolve("swapped")));

    double bare;
    double binary;
    double withIndexes;
    long rows;
    try (var copy = new RawCopy(folder.dataSource(), work.resolve("rows"), imports.release())) {
      bare = copy.seconds(RawCopy.Form.TEXT, false);
      binary = copy.seconds(RawCopy.Form.BINARY, false);
      withIndexes = copy.seconds(RawCopy.Form.TEXT, true);
      rows = copy.rows();
    }
    var plain = PlainIndexing.of(OpenDataFolder.indexes(data), imports.release());
    double lucene = seconds(() -> plain.into(Files.createDirectory(work.resolve("lucene"))));

    System.out.printf("%nLoad %.1f before and %.1f after%n%n", load, load());
    double first = imported + indexed;
    row("", "seconds", "rows", "rows/s");
    row("COPY of the rows into bare tables", bare, rows);
    row("COPY in binary into bare tables", binary, rows);
    row("COPY into tables with the same indexes", withIndexes, rows);
    row("Lucene, one thread", lucene, plain.size());
    row("import: read, compare, write, commit", imported, rows);
    row("import: build the search index", indexed, plain.size());
    row("import of the same files again", unchanged, 0);
    row("import of the files with their rows reordered", reordered, 0);
    System.out.printf(
        "%nimport : (bare COPY + Lucene)     %.2f (goal 2.0)%n", first / (bare + lucene));
    System.out.printf("import : (binary COPY + Lucene)   %.2f%n", first / (binary + lucene));
    System.out.printf("import : (indexed COPY + Lucene)  %.2f%n", first / (withIndexes + lucene));
    System.out.printf("the same again : first            %.3f (goal 0.25)%n", unchanged / first);
    System.out.printf("reordered : first                 %.3f%n", reordered / first);
  }

  private static void row(String what, double seconds, long rows) {
    row(
        what,
        "%.2f".formatted(seconds),
        rows == 0 ? "" : "%,d".formatted(rows),
        rows == 0 ? "" : "%,.0f".formatted(rows / seconds));
  }

  private static void row(String what, String seconds, String rows, String each) {
    System.out.printf("%-46s %9s %12s %10s%n", what, seconds, rows, each);
  }

  /** Work that is timed. */
  interface Work {
    void run() throws Exception;
  }

  static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
