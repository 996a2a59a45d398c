package org.remit.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.app.DataFolder;
import org.remit.app.postgres.DatabaseSession;
import org.remit.domain.Problem;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.ods.OdsFiles;
import org.remit.register.OdsChoices;
import org.remit.register.OdsImport;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code remit import ods}. */
@Command(
    name = "ods",
    abbreviateSynopsis = true,
    description = {
      "Imports files of the NHS Organisation Data Service.",
      "These are CSV sets (etr, ets, eccg, epraccur, ...), membership history (epcmem), ORD and"
          + " FHIR JSON. Each is known by its content. A server that runs takes up the new release"
          + " by itself."
    })
final class ImportOdsCommand extends RemitCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|ZIP",
      description = "Files, folders of files, zip archives of files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--as-at",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description =
          "The day the files tell of, as 2026-02-01. Left out, it is the day that each states, or"
              + " else the latest in it, unless something shows that the file is of another.")
  private @Nullable LocalDate asAt;

  @Option(
      names = "--skip-bad-rows",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Imports the other rows of a file with bad ones, which are listed.")
  private boolean skipBadRows;

  @Option(
      names = "--shrunk",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description =
          "Imports an edition that leaves out much that was open in an older one, and is otherwise"
              + " taken for a part of its set.")
  private boolean shrunk;

  @Option(
      names = "--replace",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description =
          "Lets the files take the place of all that was imported of their sets before; give all"
              + " editions of a set that are to be held.")
  private boolean replace;

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Only tells what the release would add and withdraw.")
  private boolean dryRun;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    if (asAt != null && asAt.isAfter(LocalDate.now(ZoneId.of("Europe/London")))) {
      throw new ParameterException(
          spec().commandLine(),
          "--as-at %s is in the future; give the day the files tell of, or none".formatted(asAt));
    }
    OdsFiles files = OdsFiles.find(paths, asAt);
    files.problems().forEach(out()::println);
    files.files().forEach(file -> say(OdsReport.taken(file)));
    if (files.files().isEmpty() || files.problems().stream().anyMatch(this::wasNamed)) {
      return refused(files.problems());
    }
    try (var session = DatabaseSession.open(System.getenv(), data.folder(), this::say)) {
      ImportResult result = run(session, files);
      ImportReport.lines(result, dryRun).forEach(out()::println);
      if (result instanceof ImportResult.Imported) {
        OdsReport.leftOut(files.problems()).ifPresent(out()::println);
      }
      EditionsToReimport.lines(session.store()).forEach(out()::println);
      out().flush();
      return switch (result) {
        case ImportResult.Refused _ -> PROBLEM;
        case ImportResult.Imported imported -> {
          if (imported.release() != null) {
            index(session);
          }
          yield DONE;
        }
      };
    }
  }

  private boolean wasNamed(Problem problem) {
    return paths.stream().anyMatch(path -> path.toString().equals(problem.file()));
  }

  private int refused(List<Problem> problems) {
    out().println(CheckCommand.problems(problems.size()) + "; nothing is imported.");
    out().flush();
    return PROBLEM;
  }

  private ImportResult run(DatabaseSession session, OdsFiles files) throws IOException {
    try (var progress = ConsoleProgress.here(this::say)) {
      return new OdsImport(session.store(), new ImportJournal(data.folder()), Clock.systemUTC())
          .run(files.files(), new OdsChoices(skipBadRows, shrunk, replace, dryRun), progress);
    }
  }

  /** So that no server has to at its start. Waits for a running server that builds it already. */
  private void index(DatabaseSession session) throws IOException {
    say("Building the search index");
    try (var releases =
        new ServedReleases(session.store(), new Indexes(DataFolder.indexes(data.folder())))) {
      releases.refresh();
    }
  }
}
