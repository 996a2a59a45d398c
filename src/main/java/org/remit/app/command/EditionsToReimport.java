package org.remit.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remit.store.bulk.ImportedEdition;
import org.remit.store.bulk.Store;

/** Lists the files of a register that have to be imported again. */
final class EditionsToReimport {
  private EditionsToReimport() {}

  /** A sentence, and a line for each file; empty where there are none. */
  static List<String> lines(Store store) {
    List<ImportedEdition> editions =
        store.editions().stream()
            .filter(ImportedEdition::isToReimport)
            .sorted(
                Comparator.comparing(ImportedEdition::source).thenComparing(ImportedEdition::asAt))
            .toList();
    if (editions.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add(
        "Since these files were imported the records have changed whom their codes mean, or Remit"
            + " reads them in another way. Give all files of each set again in one remit import"
            + " ods:");
    for (ImportedEdition edition : editions) {
      lines.add(
          "  %s as at %s: %s"
              .formatted(edition.source().replace("ods/", ""), edition.asAt(), edition.name()));
    }
    return lines;
  }
}
