package org.remit.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.remit.records.CheckReport;
import org.remit.records.RecordFolder;
import org.remit.records.Statistics;
import org.remit.texts.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code remit statistics}. */
@Command(name = "statistics", description = "Prints what the records amount to, as Markdown.")
final class StatisticsCommand extends RemitCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The records; instead of --records.")
  private @Nullable Path folder;

  @Mixin private RecordsOption records;
  @Mixin private TextsOption texts;

  @Override
  public Integer call() {
    Texts read = texts.read();
    var statistics = new Statistics(read);
    CheckReport report = RecordFolder.at(records.folder(folder)).read(read, statistics);
    if (!report.problems().isEmpty()) {
      report.problems().forEach(problem -> say(problem.toString()));
      return PROBLEM;
    }
    out().print(statistics.markdown());
    out().flush();
    return DONE;
  }
}
