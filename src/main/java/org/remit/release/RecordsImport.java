package org.remit.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.remit.domain.Entity;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Passage;
import org.remit.domain.Problem;
import org.remit.domain.RecordSink;
import org.remit.domain.Sha256;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.records.CheckReport;
import org.remit.records.RecordFolder;
import org.remit.register.code.CodeReassignment;
import org.remit.store.bulk.Difference;
import org.remit.store.bulk.HeldText;
import org.remit.store.bulk.ReleaseWriter;
import org.remit.store.bulk.Store;
import org.remit.texts.DocumentText;
import org.remit.texts.Texts;

/**
 * The import of the curated records: all of them are checked, compared with the newest release, and
 * committed in one transaction, or nothing is.
 */
public final class RecordsImport {
  /** The name of this source. */
  public static final String SOURCE = "records";

  /** Raised when the same files give other facts than before, so that they are read again. */
  private static final byte FORMAT = 1;

  private final Store store;
  private final ImportJournal journal;
  private final Clock clock;

  public RecordsImport(Store store, ImportJournal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Imports the folder where it differs from what was imported last.
   *
   * @param supplied texts beside those that were supplied before and are kept
   * @param dryRun whether only to report what would change
   * @throws org.remit.store.bulk.ImportRunningException while another import is running
   * @throws org.remit.store.StoreException when the database fails; the old release stays
   */
  public ImportResult run(Path folder, Texts supplied, boolean dryRun, Progress progress)
      throws IOException {
    if (!supplied.problems().isEmpty()) {
      return new ImportResult.Refused(supplied.problems());
    }
    RecordFolder records = RecordFolder.at(folder);
    if (!Files.isDirectory(folder)) {
      return new ImportResult.Refused(records.check(Texts.NONE).problems());
    }
    String fingerprint = fingerprint(records, supplied);
    if (store.fingerprint(SOURCE).equals(Optional.of(fingerprint))) {
      return new ImportResult.Imported(null, null);
    }
    try (ReleaseWriter writer = store.begin(SOURCE, clock)) {
      return dryRun
          ? write(writer, records, supplied, progress, _ -> Optional.empty())
          : journal.keep(
              SOURCE,
              folder.toString(),
              clock,
              () ->
                  write(
                      writer,
                      records,
                      supplied,
                      progress,
                      difference -> writer.commit(difference, fingerprint)));
    }
  }

  private ImportResult write(
      ReleaseWriter writer,
      RecordFolder records,
      Texts supplied,
      Progress progress,
      Function<Difference, Optional<Integer>> end) {
    Texts texts = storedTexts().and(supplied);
    progress.step("Checking the records", Progress.UNKNOWN);
    CheckReport report = records.read(texts, new Sink(writer, texts, progress));
    if (!report.problems().isEmpty()) {
      return new ImportResult.Refused(report.problems());
    }
    progress.step("Comparing with the release before", Progress.UNKNOWN);
    Difference difference = writer.finish();
    if (!difference.isEmpty()) {
      difference =
          writer.registers().map(CodeReassignment::follow).map(difference::and).orElse(difference);
    }
    return new ImportResult.Imported(difference, end.apply(difference).orElse(null));
  }

  private Texts storedTexts() {
    Map<String, List<String>> paragraphs = new HashMap<>();
    for (HeldText text : store.heldTexts()) {
      paragraphs.put(text.sha256(), text.paragraphs());
    }
    return Texts.of(paragraphs);
  }

  /** Gives the writer what the reader finds, and with each document its text. */
  private static final class Sink implements RecordSink {
    private final ReleaseWriter writer;
    private final Texts texts;
    private final Progress progress;

    Sink(ReleaseWriter writer, Texts texts, Progress progress) {
      this.writer = writer;
      this.texts = texts;
      this.progress = progress;
    }

    @Override
    public void researchedUntil(PartialDate date) {
      writer.researchedUntil(date);
    }

    @Override
    public void entity(Entity entity) {
      writer.entity(entity);
      if (entity instanceof Entity.Document document) {
        texts.find(document.sha256()).ifPresent(text -> text(document, text));
      }
      progress.one();
    }

    private void text(Entity.Document document, DocumentText text) {
      var passages = new java.util.ArrayList<Passage>();
      for (String paragraph : text.paragraphs()) {
        passages.add(new Passage(document.id(), passages.size() + 1, paragraph));
      }
      if (!passages.isEmpty()) {
        writer.text(text.sha256(), passages);
      }
    }

    @Override
    public void fact(Fact fact) {
      writer.fact(fact);
      progress.one();
    }

    @Override
    public void problem(Problem problem) {
      // The report has them all; the writer is closed without a commit.
    }
  }

  /** Of the records, of the texts given with them, and of how both are read. */
  private static String fingerprint(RecordFolder records, Texts supplied) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(FORMAT);
    digest.update(records.fingerprint().getBytes(StandardCharsets.UTF_8));
    for (DocumentText text : supplied.all()) {
      digest.update(text.sha256().getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest);
  }
}
