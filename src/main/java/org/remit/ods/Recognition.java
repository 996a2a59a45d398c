package org.remit.ods;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.remit.ods.csv.CsvRecognition;
import org.remit.ods.file.Archive;
import org.remit.ods.file.EditionScanner;
import org.remit.ods.file.OdsFile;
import org.remit.ods.file.Source;
import org.remit.ods.file.UnsupportedFormat;
import org.remit.ods.json.JsonRecognition;

/** Recognises a file by its content. */
final class Recognition {
  private Recognition() {}

  /**
   * The editions in a file, one for each set; empty where the file is refused, and the scanner's
   * problems say why.
   */
  static List<OdsFile> of(Source source, EditionScanner scanner) {
    try {
      return recognise(source, scanner);
    } catch (IOException unreadable) {
      scanner.problems().accept(source.unreadable(unreadable));
      return List.of();
    }
  }

  private static List<OdsFile> recognise(Source source, EditionScanner scanner) throws IOException {
    byte[] beginning;
    try (InputStream in = source.open()) {
      beginning = in.readNBytes(CsvRecognition.BEGINNING);
    }
    if (beginning.length == 0) {
      return scanner.refuse(
          source, new UnsupportedFormat("an empty file", "nothing", OdsFile.UNDERSTOOD));
    }
    if (Archive.isOne(beginning)) {
      return scanner.refuse(
          source,
          new UnsupportedFormat("an archive in an archive", source.fileName(), OdsFile.UNDERSTOOD));
    }
    Optional<UnsupportedFormat> unsupported = UnsupportedFormat.ofBytes(beginning);
    if (unsupported.isPresent()) {
      return scanner.refuse(source, unsupported.get());
    }
    return JsonRecognition.isJson(beginning)
        ? JsonRecognition.of(source, scanner)
        : CsvRecognition.of(source, beginning, scanner);
  }
}
