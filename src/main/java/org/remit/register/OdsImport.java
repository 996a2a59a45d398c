package org.remit.register;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.domain.Entity;
import org.remit.domain.OdsId;
import org.remit.domain.Problem;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.ods.file.OdsFile;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.RegisterRow;
import org.remit.register.code.RegisterCodes;
import org.remit.register.set.RegisterSet;
import org.remit.register.set.RuleAtADay;
import org.remit.store.bulk.CodeAssignment;
import org.remit.store.bulk.Difference;
import org.remit.store.bulk.ImportedEdition;
import org.remit.store.bulk.RegisterWriter;
import org.remit.store.bulk.Store;

/**
 * The import of files of the Organisation Data Service: all that are given are read, compared with
 * the newest release set by set, and committed in one transaction, or nothing is.
 */
public final class OdsImport {
  /** The name of the releases it makes. */
  public static final String SOURCE = RegisterWriter.SOURCE;

  /** Raised when the same bytes give other facts than before, so that files are read again. */
  private static final int FORMAT = 5;

  /** Of a file with bad rows that were skipped: it is read again the next time, to list them. */
  private static final int WITH_BAD_ROWS = 0;

  private final Store store;
  private final ImportJournal journal;
  private final Clock clock;

  public OdsImport(Store store, ImportJournal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Imports the files that were not imported before.
   *
   * @param choices what is insisted on
   * @throws org.remit.store.bulk.ImportRunningException while another import is running
   * @throws org.remit.store.StoreException when the database fails; the old release stays
   */
  public ImportResult run(Collection<OdsFile> files, OdsChoices choices, Progress progress)
      throws IOException {
    if (!choices.replace() && imported().containsAll(files.stream().map(OdsImport::key).toList())) {
      return new ImportResult.Imported(null, null, List.of(), 0);
    }
    String names = files.stream().map(OdsFile::name).collect(Collectors.joining(", "));
    try (RegisterWriter writer = store.beginRegisters(clock)) {
      return choices.dryRun()
          ? write(writer, files, choices, progress, _ -> Optional.empty())
          : journal.keep(
              SOURCE, names, clock, () -> write(writer, files, choices, progress, writer::commit));
    }
  }

  /** What makes two files the same edition. */
  private record Key(String source, LocalDate asAt, String sha256) {}

  private static Key key(OdsFile file) {
    return new Key(OdsId.sourceOf(file.set()), file.asAt(), file.sha256());
  }

  private static Key key(ImportedEdition edition) {
    return new Key(edition.source(), edition.asAt(), edition.sha256());
  }

  private Set<Key> imported() {
    return store.editions().stream()
        .filter(edition -> edition.format() == FORMAT)
        .map(OdsImport::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private ImportResult write(
      RegisterWriter writer,
      Collection<OdsFile> files,
      OdsChoices choices,
      Progress progress,
      Function<Difference, Optional<Integer>> end)
      throws IOException {
    List<Problem> doubted = besideWhatIsHeld(files, choices);
    if (!doubted.isEmpty()) {
      return new ImportResult.Refused(doubted);
    }
    List<CodeAssignment> assignments = writer.codeAssignments();
    var codes = new RegisterCodes(assignments, writer::entity);
    DoubtfulDays doubts =
        files.stream().anyMatch(DoubtfulDays::isInferred)
            ? new DoubtfulDays(assignments, writer.datedNames())
            : new DoubtfulDays(List.of(), List.of());
    var bad = new ListedProblems();
    var implied = new ImpliedEntities(writer::isThere, writer::entity);
    var parts = new ArrayList<Problem>();
    for (List<OdsFile> set : bySet(files)) {
      List<ImportedEdition> before = before(set.getFirst().set());
      boolean replaced = choices.replace() || areAllToBeReadAgain(before, set);
      boolean later = !replaced && before.stream().anyMatch(ImportedEdition::isToReimport);
      RegisterSet register = register(writer, set.getFirst(), replaced);
      for (OdsFile file : set) {
        progress.step(file.title(), file.rows());
        register.edition(file.asAt());
        var sink = new Sink(writer, register, implied, doubts, bad, progress);
        long badBefore = bad.count();
        file.read(codes, sink);
        doubts.end(file).ifPresent(doubted::add);
        int format =
            later ? ImportedEdition.TO_REIMPORT : bad.count() == badBefore ? FORMAT : WITH_BAD_ROWS;
        writer.imported(
            new ImportedEdition(
                OdsId.sourceOf(file.set()),
                file.asAt(),
                file.sha256(),
                file.name(),
                format,
                sink.rows));
      }
      register.end();
      parts.addAll(PartEditions.among(set, register, replaced ? List.of() : before));
    }
    if (bad.count() > 0 && !choices.skipBadRows()) {
      return new ImportResult.Refused(bad.listed(), bad.count());
    }
    if (!doubted.isEmpty()) {
      return new ImportResult.Refused(doubted);
    }
    if (!parts.isEmpty() && !choices.shrunk()) {
      return new ImportResult.Refused(parts);
    }
    progress.step("Writing what differs", Progress.UNKNOWN);
    Difference difference = writer.finish();
    RuleAtADay.settle(writer.statedRows());
    return new ImportResult.Imported(
        difference, end.apply(difference).orElse(null), bad.listed(), bad.count());
  }

  /** The files whose inferred day the editions held speak against, unless it was imported so. */
  private List<Problem> besideWhatIsHeld(Collection<OdsFile> files, OdsChoices choices) {
    if (choices.replace()) {
      return new ArrayList<>();
    }
    Set<Key> imported = imported();
    return files.stream()
        .filter(file -> !imported.contains(key(file)))
        .flatMap(file -> DoubtfulDays.beside(file, before(file.set())).stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The editions of a set that were imported before. */
  private List<ImportedEdition> before(String set) {
    return store.editions().stream()
        .filter(edition -> edition.source().equals(OdsId.sourceOf(set)))
        .toList();
  }

  /**
   * Whether the set has to be read again and all its files are given; then nothing counts that was
   * made of them before.
   */
  private static boolean areAllToBeReadAgain(List<ImportedEdition> before, List<OdsFile> given) {
    Set<Key> keys = given.stream().map(OdsImport::key).collect(Collectors.toSet());
    return before.stream().anyMatch(edition -> edition.format() != FORMAT)
        && before.stream().allMatch(edition -> keys.contains(key(edition)));
  }

  private static RegisterSet register(RegisterWriter writer, OdsFile file, boolean replaced) {
    return replaced
        ? RegisterSet.replacing(writer, file.set(), file.complete())
        : RegisterSet.of(writer, file.set(), file.complete());
  }

  /** The files of each set, the newest edition first. */
  private static Collection<List<OdsFile>> bySet(Collection<OdsFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(OdsFile::asAt).reversed().thenComparing(OdsFile::name))
        .collect(Collectors.groupingBy(OdsFile::set, TreeMap::new, Collectors.toList()))
        .values();
  }

  /** Gives the writer what a file says. */
  private static final class Sink implements OdsSink {
    private final RegisterWriter writer;
    private final RegisterSet register;
    private final ImpliedEntities implied;
    private final DoubtfulDays doubts;
    private final ListedProblems bad;
    private final Progress progress;
    private long rows;

    Sink(
        RegisterWriter writer,
        RegisterSet register,
        ImpliedEntities implied,
        DoubtfulDays doubts,
        ListedProblems bad,
        Progress progress) {
      this.writer = writer;
      this.register = register;
      this.implied = implied;
      this.doubts = doubts;
      this.bad = bad;
      this.progress = progress;
    }

    @Override
    public void entity(Entity entity) {
      implied.by(entity);
      writer.entity(entity);
    }

    @Override
    public void row(RegisterRow row) {
      row.facts().forEach(implied::by);
      doubts.row(row);
      register.row(row);
    }

    @Override
    public void badRow(Problem problem) {
      bad.add(problem);
    }

    @Override
    public void counted() {
      rows++;
      progress.one();
    }
  }
}
