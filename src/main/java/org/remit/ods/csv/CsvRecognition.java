package org.remit.ods.csv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.ods.file.EditionScanner;
import org.remit.ods.file.OdsFile;
import org.remit.ods.file.Scan;
import org.remit.ods.file.Source;
import org.remit.ods.file.UnsupportedFormat;

/** Recognises tables by the number of their columns and by their codes. */
public final class CsvRecognition {
  /** How much of a file is enough to recognise it, in bytes; more than a hundred rows. */
  public static final int BEGINNING = 2 * LineReader.LONGEST;

  private CsvRecognition() {}

  /** The edition in a table; empty where it is refused, and the scanner's problems say why. */
  public static List<OdsFile> of(Source source, byte[] beginning, EditionScanner scanner)
      throws IOException {
    var sample = Sample.of(beginning);
    if (sample.columns() >= ClassicSet.FEWEST) {
      Optional<ClassicSet> set =
          ClassicSet.of(sample.classicRows(), sample.columns(), source.fileName());
      if (set.isPresent()) {
        return classic(source, set.get(), scanner);
      }
    }
    if (sample.isMembership()) {
      return membership(source, sample.columns(), scanner);
    }
    Optional<UnsupportedFormat> near = NearMiss.of(sample);
    if (near.isPresent()) {
      return scanner.refuse(source, near.get());
    }
    if (sample.columns() == ClassicRow.COLUMNS) {
      return scanner.refuse(source, unsupported("a set that its codes do not tell", sample));
    }
    return scanner.refuse(
        source,
        UnsupportedText.of(beginning)
            .orElseGet(() ->
                unsupported(
                    source.fileName().toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? "no archive, though its name says so"
                        : "not recognised",
                    sample)));
  }

  private static UnsupportedFormat unsupported(String what, Sample sample) {
    return new UnsupportedFormat(what, sample.found(), OdsFile.UNDERSTOOD);
  }

  private static List<OdsFile> classic(Source source, ClassicSet set, EditionScanner scanner)
      throws IOException {
    Optional<Scan> scan = scanner.scan(source, ClassicFile.walk(set));
    return scan.flatMap(it -> scanner.edition(source, it, set.set(), set.contents(), null))
        .<List<OdsFile>>map(edition -> List.of(new ClassicFile(source, set, scan.get(), edition)))
        .orElse(List.of());
  }

  private static List<OdsFile> membership(Source source, int columns, EditionScanner scanner)
      throws IOException {
    Optional<Scan> scan = scanner.scan(source, MembershipFile.walk(columns));
    return scan.flatMap(it ->
            scanner.edition(
                source, it, MembershipFile.SET, MembershipFile.CONTENTS, MembershipFile.INFERRED))
        .<List<OdsFile>>map(
            edition -> List.of(new MembershipFile(source, columns, scan.get(), edition)))
        .orElse(List.of());
  }
}
