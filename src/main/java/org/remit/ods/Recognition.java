package org.remit.ods;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;

/** Knows a file by its content. */
final class Recognition {
  /** How much of a file is looked at to know it, in bytes; more than a hundred rows. */
  static final int BEGINNING = 2 * Lines.LONGEST;

  static final String UNDERSTOOD =
      "a CSV set of the NHS Organisation Data Service as etr or epraccur (27 columns without a"
          + " header), epcmem, ORD JSON or FHIR Organization, OrganizationAffiliation or a Bundle"
          + " of these";

  private final @Nullable LocalDate given;
  private final LocalDate today;
  private final Consumer<Problem> problems;

  /**
   * @param given the day of the edition; null to take the latest in the file
   */
  Recognition(@Nullable LocalDate given, LocalDate today, Consumer<Problem> problems) {
    this.given = given;
    this.today = today;
    this.problems = problems;
  }

  /**
   * The file as what it is, once for each set that is in it; empty where it is refused, and the
   * problems say why.
   */
  List<OdsFile> of(Source source) {
    try {
      return known(source);
    } catch (IOException unreadable) {
      problems.accept(source.unreadable(unreadable));
      return List.of();
    }
  }

  private List<OdsFile> known(Source source) throws IOException {
    byte[] beginning;
    try (InputStream in = source.open()) {
      beginning = in.readNBytes(BEGINNING);
    }
    if (beginning.length == 0) {
      return refused(source, "an empty file", "nothing");
    }
    if (Archive.isOne(beginning)) {
      return refused(source, "an archive in an archive", source.fileName());
    }
    Optional<OtherForm> other = OtherForm.ofBytes(beginning);
    if (other.isPresent()) {
      return refused(source, other.get());
    }
    return isJson(beginning) ? json(source) : table(source, beginning);
  }

  private List<OdsFile> table(Source source, byte[] beginning) throws IOException {
    var sample = Sample.of(beginning);
    if (sample.columns() == ClassicRow.COLUMNS) {
      List<ClassicRow> rows = sample.rows(ClassicRow::of);
      Optional<ClassicSet> set = ClassicSet.of(rows, source.fileName());
      if (set.isEmpty() || rows.isEmpty()) {
        return refused(source, "a set that its codes do not tell", sample.found());
      }
      return classic(source, set.get());
    }
    if (sample.columns() == MembershipRow.COLUMNS && !sample.rows(MembershipRow::of).isEmpty()) {
      return membership(source);
    }
    Optional<OtherForm> other = OtherForm.ofText(beginning);
    if (other.isPresent()) {
      return refused(source, other.get());
    }
    boolean calledZip = source.fileName().toLowerCase(Locale.ROOT).endsWith(".zip");
    return refused(
        source,
        calledZip ? "no archive, though its name says so" : "not recognised",
        sample.found());
  }

  private List<OdsFile> classic(Source source, ClassicSet set) throws IOException {
    Scan scan = Scan.of(source, today, ClassicFile::walk, problems);
    if (scan == null) {
      return List.of();
    }
    Edition edition = edition(source, set.set(), set.contents(), scan, null);
    return edition == null ? List.of() : List.of(new ClassicFile(source, set, scan, edition));
  }

  private List<OdsFile> membership(Source source) throws IOException {
    Scan scan = Scan.of(source, today, MembershipFile::walk, problems);
    if (scan == null) {
      return List.of();
    }
    Edition edition =
        edition(source, MembershipFile.SET, MembershipFile.CONTENTS, scan, MembershipFile.INFERRED);
    return edition == null ? List.of() : List.of(new MembershipFile(source, scan, edition));
  }

  /** Whether the first that is no white space opens an object or a list. */
  private static boolean isJson(byte[] beginning) {
    String text = new String(beginning, ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "");
    return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
  }

  private List<OdsFile> json(Source source) throws IOException {
    var kinds = new JsonFile.Kinds();
    Scan scan = Scan.of(source, today, kinds::walk, problems);
    if (scan == null) {
      return List.of();
    }
    if (kinds.counts.isEmpty()) {
      return refused(
          source, new OtherForm("not recognised", kinds.other.found(), kinds.other.wanted()));
    }
    var files = new ArrayList<OdsFile>();
    for (Map.Entry<JsonKind, Integer> count : kinds.counts.entrySet()) {
      JsonKind kind = count.getKey();
      Edition edition = edition(source, kind.set(), kind.contents(), scan, null);
      if (edition == null) {
        return List.of();
      }
      var own = new Scan(count.getValue(), scan.latest(), scan.sha256());
      files.add(new JsonFile(source, kind, own, edition, files.isEmpty()));
    }
    return files;
  }

  private @Nullable Edition edition(
      Source source, String set, String contents, Scan scan, @Nullable String inferred) {
    LocalDate asAt = given == null ? scan.latest() : given;
    if (asAt == null) {
      problems.accept(
          source.problem("no day of the edition", "no day in the file", "--as-at with the day"));
      return null;
    }
    return Edition.of(set, contents, asAt, given != null, inferred);
  }

  private List<OdsFile> refused(Source source, String what, String found) {
    return refused(source, new OtherForm(what, found, UNDERSTOOD));
  }

  private List<OdsFile> refused(Source source, OtherForm form) {
    problems.accept(source.problem(form.what(), form.found(), form.wanted()));
    return List.of();
  }
}
