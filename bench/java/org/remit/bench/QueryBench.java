package org.remit.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench/query}: what questions take with the records alone and with a register of national
 * size, on two servers that run side by side and are asked in turn.
 */
@Command(
    name = "bench/query",
    description = "Measures questions with the records alone and with the register beside them.",
    mixinStandardHelpOptions = true)
public final class QueryBench implements Callable<Integer> {
  private static final int STARTS = 3;
  private static final int COUNTED_LESS_OFTEN = 10;

  @Parameters(paramLabel = "DIR", description = "A data folder of bench/import --keep.")
  private Path national;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often each is asked of each server, after a quarter as many to warm up.")
  private int rounds;

  @Option(
      names = "--temporary",
      paramLabel = "DIR",
      defaultValue = "/tmp",
      description = "Where the folder of the other server is made, and deleted.")
  private Path temporary;

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.UK);
    System.exit(new CommandLine(new QueryBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("remit.home", ".")).toRealPath();
    Path work = Files.createTempDirectory(temporary, "remit-bench");
    try {
      Path data = national.toRealPath();
      measureStarts(home, data, work.resolve("national.txt"));
      try (var one = RemitServer.start(home, work.resolve("data"), work.resolve("records.txt"));
          var two = RemitServer.start(home, data, work.resolve("national.txt"))) {
        measureQuestions(one, two);
      }
    } finally {
      IOUtils.rm(work);
    }
    return 0;
  }

  /** The first start is not measured: records that changed since are imported then. */
  private static void measureStarts(Path home, Path data, Path said) throws Exception {
    RemitServer.start(home, data, said).close();
    List<FileTime> indexed = timesOfIndexes(data);
    var seconds = new ArrayList<String>();
    for (int i = 0; i < STARTS; i++) {
      try (var server = RemitServer.start(home, data, said)) {
        seconds.add("%.2f".formatted(server.secondsToFirstAnswer()));
      }
    }
    System.out.printf(
        "Start with the register to the first answer: %s s (goal 5); the index was %s%n",
        String.join(", ", seconds),
        timesOfIndexes(data).equals(indexed) ? "opened, not built" : "BUILT AGAIN");
  }

  private static List<FileTime> timesOfIndexes(Path data) throws IOException {
    var times = new ArrayList<FileTime>();
    try (Stream<Path> files = Files.walk(OpenDataFolder.indexes(data))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        times.add(Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private void measureQuestions(RemitServer records, RemitServer register) throws Exception {
    var cases = new Cases(records, register);
    System.out.printf("%nWhat must not grow with the register (goal 1.5)%n");
    measureQuestions(cases.all(), rounds, records, register);
    System.out.printf("%nWhat has more to count or to choose from%n");
    measureQuestions(Cases.counting(), Math.max(1, rounds / COUNTED_LESS_OFTEN), records, register);
  }

  private static void measureQuestions(
      List<Case> cases, int rounds, RemitServer records, RemitServer register) throws Exception {
    var measured = new ArrayList<Measured>();
    for (Case asked : cases) {
      measured.add(new Measured(asked, records, register, rounds));
    }
    for (int round = 0; round < rounds / 4; round++) {
      for (Measured one : measured) {
        one.warm(round);
      }
    }
    double load = load();
    for (int round = 0; round < rounds; round++) {
      for (Measured one : measured) {
        one.measure(round);
      }
    }
    System.out.printf(
        "Medians of %d, asked in turn, every question in words of its own so that no cache has the"
            + " answer; load %.1f before and %.1f after%n%n",
        rounds, load, load());
    table(measured, records, register);
  }

  private static void table(List<Measured> measured, RemitServer records, RemitServer register)
      throws Exception {
    String row = "%-44s %10s %5s %10s %5s %7s%n";
    System.out.printf(row, "", "records ms", "SQL", "national ms", "SQL", "ratio");
    try (var ofRecords = Statements.of(records.data());
        var ofRegister = Statements.of(register.data())) {
      for (Measured one : measured) {
        System.out.printf(
            row,
            one.asked().name(),
            "%.2f".formatted(one.medianOfRecords()),
            ofRecords.of(records, one.asked().records().apply(0)),
            "%.2f".formatted(one.medianOfNational()),
            ofRegister.of(register, one.asked().national().apply(0)),
            "%.2f".formatted(one.medianOfNational() / one.medianOfRecords()));
      }
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
