package org.remit.app.command;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.remit.records.CheckReport;
import org.remit.records.RecordFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code remit check}. */
@Command(name = "check", description = "Reads and checks records, without any database.")
final class CheckCommand extends RemitCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The records; instead of --records.")
  private @Nullable Path folder;

  @Mixin private RecordsOption records;
  @Mixin private TextsOption texts;

  @Override
  public Integer call() {
    Path checked = records.folder(folder);
    CheckReport report = RecordFolder.at(checked).check(texts.read());
    if (!report.problems().isEmpty()) {
      report.problems().forEach(out()::println);
      say(problems(report.problems().size()) + " in " + checked);
      return PROBLEM;
    }
    out()
        .printf(
            Locale.UK,
            "No problem in %s: %,d files, %,d entities, %,d facts; %,d citations verified, %,d not"
                + " checked.%n",
            checked,
            report.files(),
            sum(report.entities().values()),
            sum(report.facts().values()),
            report.verified(),
            report.notChecked());
    return DONE;
  }

  static String problems(long count) {
    return count == 1 ? "1 problem" : String.format(Locale.UK, "%,d problems", count);
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
