package org.remit.ods.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.ods.file.EditionScanner;
import org.remit.ods.file.OdsFile;
import org.remit.ods.file.Scan;
import org.remit.ods.file.Source;
import org.remit.ods.file.UnsupportedFormat;
import org.remit.ods.row.Edition;

/** Recognises JSON of the register's interfaces by its objects. */
public final class JsonRecognition {
  private JsonRecognition() {}

  /** Whether the first that is no white space opens an object or a list. */
  public static boolean isJson(byte[] beginning) {
    String text =
        new String(beginning, ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  /**
   * An edition for each kind of objects in a file; empty where it is refused, and the scanner's
   * problems say why.
   */
  public static List<OdsFile> of(Source source, EditionScanner scanner) throws IOException {
    var kinds = new JsonFile.Kinds();
    Optional<Scan> scan = scanner.scan(source, kinds::walk);
    if (scan.isEmpty()) {
      return List.of();
    }
    if (kinds.counts.isEmpty()) {
      return scanner.refuse(
          source,
          new UnsupportedFormat("not recognised", kinds.other.found(), kinds.other.wanted()));
    }
    var files = new ArrayList<OdsFile>();
    for (Map.Entry<JsonKind, Integer> count : kinds.counts.entrySet()) {
      JsonKind kind = count.getKey();
      Optional<Edition> edition =
          scanner.edition(source, scan.get(), kind.set(), kind.contents(), null);
      if (edition.isEmpty()) {
        return List.of();
      }
      var own = new Scan(count.getValue(), scan.get().dating(), scan.get().sha256());
      files.add(new JsonFile(source, kind, own, edition.get(), files.isEmpty()));
    }
    return files;
  }
}
