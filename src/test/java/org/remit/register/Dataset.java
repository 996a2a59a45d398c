package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.When;
import org.remit.domain.term.RegisterStatus;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.ods.OdsFiles;
import org.remit.ods.file.OdsFile;
import org.remit.release.RecordsImport;
import org.remit.store.Lifetime;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.Cursors;
import org.remit.store.bulk.Difference;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/** A database of its own, into which a test imports records and files that it writes. */
public final class Dataset {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Store store = TestDatabase.store();
  private int written;

  public Dataset(Path folder) {
    this.folder = folder;
  }

  public Store store() {
    return store;
  }

  /** Writes one file of the register. */
  public OdsFile file(String day, Object... lines) {
    Path file =
        write(
            "edition-%d/file".formatted(written++),
            Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining()));
    return found(file, LocalDate.parse(day));
  }

  /** Writes one file of the register, which is given no day and has no time stamp. */
  public OdsFile undated(Object... lines) {
    Path file =
        write(
            "edition-%d/file".formatted(written++),
            Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining()));
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
    return found(file, null);
  }

  private static OdsFile found(Path file, @Nullable LocalDate day) {
    OdsFiles found = OdsFiles.find(List.of(file), day);
    if (found.files().size() != 1) {
      throw new AssertionError(found.problems());
    }
    return found.files().getFirst();
  }

  /** Imports files of the register, all of whose rows are good. */
  public ImportResult.Imported ods(OdsFile... files) {
    return (ImportResult.Imported) ods(false, files);
  }

  /** Imports them, and tells what that changes. */
  public Difference difference(OdsFile... files) {
    return Objects.requireNonNull(ods(files).difference());
  }

  public ImportResult ods(boolean skipBadRows, OdsFile... files) {
    return ods(new OdsChoices(skipBadRows, false, false, false), files);
  }

  public ImportResult ods(OdsChoices choices, OdsFile... files) {
    try {
      ImportResult result =
          new OdsImport(store, new ImportJournal(folder), CLOCK)
              .run(List.of(files), choices, Progress.NONE);
      requireOrder();
      return result;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Imports these organisations as all the records there are, with a document to cite. */
  public ImportResult.Imported records(String... organisations) {
    write(
        "records/documents/documents.yaml",
        "- {id: document/act, title: An Act, kind: ACT, licence: OGL_3}\n");
    write(
        "records/organisations/organisations.yaml",
        Stream.of(organisations).collect(Collectors.joining()));
    return records();
  }

  /** Imports the records that were written. */
  public ImportResult.Imported records() {
    try {
      ImportResult result =
          new RecordsImport(store, new ImportJournal(folder), CLOCK)
              .run(folder.resolve("records"), Texts.NONE, false, Progress.NONE);
      if (result instanceof ImportResult.Refused refused) {
        throw new AssertionError(refused.problems());
      }
      requireOrder();
      return (ImportResult.Imported) result;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The newest release has as much as is kept of it, and nothing twice, whatever the import. */
  private void requireOrder() {
    store
        .newest()
        .ifPresent(newest -> {
          var counted = new TreeMap<String, Integer>();
          var ids = new ArrayList<UUID>();
          Cursors cursors = store.cursors(newest);
          cursors.entities(entity -> count(entity.id().kind(), counted));
          cursors.facts(
              EnumSet.allOf(FactKind.class),
              fact -> {
                count(fact.fact().kind(), counted);
                ids.add(fact.id());
              });
          assertThat(ids).doesNotHaveDuplicates();
          assertThat(store.counts(newest)).isEqualTo(counted);
          requireLives(cursors);
        });
    requireRelationsWithinLives();
  }

  /** Nothing is active that does not exist, on any day on which something begins or ends. */
  private static void requireLives(Cursors cursors) {
    var lives = new TreeMap<EntityId, List<StoredFact>>();
    cursors.facts(
        Set.of(FactKind.EXISTENCE),
        fact ->
            lives
                .computeIfAbsent(((Fact.Existence) fact.fact()).subject(), _ -> new ArrayList<>())
                .add(fact));
    lives.forEach((organisation, facts) -> {
      var lifetime = new Lifetime(facts);
      for (When day : days(facts)) {
        if (!lifetime.exists(day)) {
          assertThat(lifetime.status(day))
              .as("%s on %s", organisation, day.first())
              .isNotEqualTo(Optional.of(RegisterStatus.ACTIVE));
        }
      }
    });
  }

  /** The first and last days of all spans, and those next to them. */
  private static Set<When> days(List<StoredFact> facts) {
    return facts.stream()
        .flatMap(fact -> Stream.of(Days.of(fact.fact().period()), fact.days()))
        .filter(Objects::nonNull)
        .flatMap(days -> days.spans().stream())
        .flatMap(span -> Stream.of(span.first(), span.last()))
        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .map(When::on)
        .collect(Collectors.toSet());
  }

  /** Nothing stands in an address or relation, or is of a type, on a day on which it is not. */
  private void requireRelationsWithinLives() {
    assertThat(
            TestDatabase.column(
                TestDatabase.of(store),
                """
                with life as (
                  select subject, coalesce(range_agg(days) filter (where curated), range_agg(days)) as days
                  from (
                    select subject, claim is null as curated, held_days(first_day, last_day, days) as days
                    from fact where kind = 'EXISTENCE' and last_release is null) as e
                  group by subject)
                select concat_ws(' ', f.source, f.kind, f.subject, f.object, l.subject) from fact f
                join life l on l.subject in (f.subject, case when f.kind = 'RELATION' then f.object end)
                where f.claim is not null and f.last_release is null
                  and f.kind in ('ADDRESS', 'CLASSIFICATION', 'RELATION')
                  and (f.kind <> 'RELATION' or f.label <> 'SUCCEEDED_BY')
                  and not l.days @> held_days(f.first_day, f.last_day, f.days)
                """))
        .isEmpty();
  }

  private static void count(Enum<?> kind, Map<String, Integer> counted) {
    counted.merge(kind.name(), 1, Integer::sum);
  }

  public Path write(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  /** What registers say in the newest release, a line a fact. */
  public List<String> held() {
    return Held.ofRegisters(store);
  }
}
