package org.remit.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.remit.imports.ImportResult;
import org.remit.store.bulk.Difference;

/** The result of an import, as lines for the user. */
final class ImportReport {
  private ImportReport() {}

  static List<String> lines(ImportResult result, boolean dryRun) {
    return switch (result) {
      case ImportResult.Refused refused -> {
        var lines = new ArrayList<String>();
        refused.problems().forEach(problem -> lines.add(problem.toString()));
        unlisted(refused.problems().size(), refused.count(), lines);
        lines.add(CheckCommand.problems(refused.count()) + "; nothing is imported.");
        yield lines;
      }
      case ImportResult.Imported imported -> lines(imported, dryRun);
    };
  }

  private static void unlisted(long listed, long count, List<String> lines) {
    if (listed < count) {
      lines.add(String.format(Locale.UK, "and %,d more", count - listed));
    }
  }

  private static List<String> lines(ImportResult.Imported imported, boolean dryRun) {
    var lines = new ArrayList<String>();
    imported.skipped().forEach(problem -> lines.add(problem.toString()));
    unlisted(imported.skipped().size(), imported.skippedCount(), lines);
    if (imported.skippedCount() > 0) {
      lines.add(CheckCommand.problems(imported.skippedCount()) + "; these rows are left out.");
    }
    Difference difference = imported.difference();
    if (difference == null || difference.isEmpty()) {
      lines.add("Nothing differs from what was imported before; there is no new release.");
      return lines;
    }
    lines.add(
        dryRun
            ? "A release of this would add and withdraw:"
            : "Release %d adds and withdraws:".formatted(imported.release()));
    var kinds = new TreeSet<String>(difference.added().keySet());
    kinds.addAll(difference.withdrawn().keySet());
    for (String kind : kinds) {
      lines.add(
          String.format(
              Locale.UK,
              "  %-20s %,8d added %,8d withdrawn %,10d unchanged",
              kind,
              difference.added().getOrDefault(kind, 0),
              difference.withdrawn().getOrDefault(kind, 0),
              difference.unchanged().getOrDefault(kind, 0)));
    }
    return lines;
  }
}
