package org.remit.supplied;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Postcode;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.ods.OdsFiles;
import org.remit.register.OdsChoices;
import org.remit.register.OdsImport;
import org.remit.release.RecordsImport;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/**
 * A thousand rows of the real files, drawn by seed, asked for at the day of their own edition after
 * all files were imported beside the records.
 */
class RowsAtTheirDaySuppliedTest {
  private static final int ROWS = 1_000;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  /** The files with the day each is of. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "ods-2018/etr.csv", "2018-05-25",
              "ods-2018/ets.csv", "2018-05-25",
              "ods-2018/eccg.csv", "2018-05-25",
              "ods-2018/epraccur.csv", "2018-05-25",
              "ods-2018/ebranchs.csv", "2018-05-25",
              "ods-2025/eccg.csv", "2025-06-01",
              "ods-2025/etr.csv", "2025-06-01",
              "ods-2025/edispensary.csv", "2025-06-01",
              "ods-2026/epraccur.csv", "2026-02-01"));

  /** What a row states beside the code, by the name of the value. */
  private record Asked(String file, String day, CsvRecord row) {
    String cell(int column) {
      return row.getField(column - 1).strip();
    }

    String code() {
      return cell(1);
    }
  }

  @TempDir static Path data;
  private static Path folder = Path.of(".");
  private static Store forwards = TestDatabase.store();
  private static Store backwards = forwards;

  @BeforeAll
  static void importThemInBothOrders() throws IOException {
    folder = Supplied.folder("data");
    List<String> inOrder =
        FILES.entrySet().stream()
            .sorted(
                Map.Entry.<String, String>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    forwards = imported(inOrder);
    backwards = imported(inOrder.reversed());
  }

  private static Store imported(List<String> files) throws IOException {
    Store store = TestDatabase.store();
    new RecordsImport(store, new ImportJournal(data), CLOCK)
        .run(Path.of("data-import/records"), Texts.NONE, false, Progress.NONE);
    for (String file : files) {
      ImportResult result =
          new OdsImport(store, new ImportJournal(data), CLOCK)
              .run(
                  OdsFiles.find(List.of(folder.resolve(file)), LocalDate.parse(FILES.get(file)))
                      .files(),
                  OdsChoices.NONE,
                  Progress.NONE);
      assertThat(result).as(file).isInstanceOf(ImportResult.Imported.class);
    }
    return store;
  }

  @Test
  void daysAreTheSameInBothOrders() {
    String days =
        """
        select concat_ws(' ', source, kind, count(*), md5(string_agg(
          concat_ws(' ', id, first_day, last_day, days, unsure), ' ' order by id)))
        from fact where claim is not null and last_release is null
        group by source, kind order by 1
        """;
    assertThat(TestDatabase.column(TestDatabase.of(forwards), days))
        .hasSizeGreaterThan(20)
        .isEqualTo(TestDatabase.column(TestDatabase.of(backwards), days));
  }

  @Test
  void nothingThatDoesNotExistIsRelatedOrSomewhere() {
    String related =
        """
        select concat_ws(' ', f.source, f.kind, f.label, f.subject, f.object) from fact f
        where f.claim is not null and f.last_release is null and f.kind in ('RELATION', 'ADDRESS', 'CLASSIFICATION')
          and (f.kind <> 'RELATION' or f.label <> 'SUCCEEDED_BY')
          and held(f.first_day, f.last_day, f.days, ?::date, ?::date)
          and exists (
            select from fact e where e.subject in (f.subject, case when f.kind = 'RELATION' then f.object end)
              and e.kind = 'EXISTENCE' and e.last_release is null
            group by e.subject
            having not coalesce(bool_or(held(e.first_day, e.last_day, e.days, ?::date, ?::date)) filter (where e.claim is null),
              bool_or(held(e.first_day, e.last_day, e.days, ?::date, ?::date))))
        """;
    for (String day :
        List.of("2012-06-01", "2018-05-25", "2020-04-01", "2023-01-01", "2026-11-23")) {
      assertThat(
              TestDatabase.column(TestDatabase.of(forwards), related, day, day, day, day, day, day))
          .as(day)
          .isEmpty();
    }
  }

  @Test
  void rowsSayAtTheDayOfTheirEditionWhatTheyState() throws IOException {
    var disagreeing = new TreeMap<String, List<String>>();
    int agreeing = 0;
    List<Asked> rows = drawn();
    for (Asked row : rows) {
      List<String> wrong = wrong(row);
      if (wrong.isEmpty()) {
        agreeing++;
      }
      for (String value : wrong) {
        disagreeing
            .computeIfAbsent(value.substring(0, value.indexOf(':')), _ -> new ArrayList<>())
            .add(row.file() + " " + row.code() + " " + value);
      }
    }
    System.out.printf("%d of %d rows agree at the day of their edition%n", agreeing, rows.size());
    disagreeing.forEach((kind, all) ->
        System.out.printf(
            "%s: %d, as %s%n", kind, all.size(), all.subList(0, Math.min(8, all.size()))));
    assertThat(disagreeing).isEmpty();
  }

  private static List<Asked> drawn() throws IOException {
    var all = new ArrayList<Asked>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      try (CsvReader<CsvRecord> reader =
          CsvReader.builder().ofCsvRecord(folder.resolve(file.getKey()))) {
        reader.forEach(row -> all.add(new Asked(file.getKey(), file.getValue(), row)));
      }
    }
    var drawn = new ArrayList<Asked>();
    var dice = new Random(2026);
    for (int i = 0; i < ROWS; i++) {
      drawn.add(all.get(dice.nextInt(all.size())));
    }
    return drawn;
  }

  /** Each value that is not the row's, after its name. */
  private static List<String> wrong(Asked row) {
    var wrong = new ArrayList<String>();
    boolean closed =
        !row.cell(12).isEmpty() && !day(row.cell(12)).isAfter(LocalDate.parse(row.day()));
    expect("name", List.of(row.cell(2).replaceAll("\\s+", " ")), names(row), wrong);
    expect("status", status(row), List.of(String.join(" ", statuses(row))), wrong);
    expect("open and close", lives(row), stated(row), wrong);
    if (!closed) {
      Postcode.find(row.cell(10))
          .ifPresent(postcode ->
              expect(
                  "postcode", List.of(postcode.toString()), held(row, "ADDRESS", "label"), wrong));
      if (!row.cell(15).isEmpty() && !row.cell(15).equals(row.code())) {
        expect("parent", List.of(row.cell(15)), related(row), wrong);
      }
    }
    return wrong;
  }

  private static void expect(
      String what, List<String> wanted, List<String> found, List<String> wrong) {
    if (!found.containsAll(wanted)) {
      wrong.add("%s: %s, not %s".formatted(what, found, wanted));
    }
  }

  private static LocalDate day(String cell) {
    return LocalDate.parse(cell, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String source(Asked row) {
    return "ods/" + row.file().replaceFirst(".*/", "").replaceFirst("\\.csv$", "");
  }

  private static List<String> names(Asked row) {
    return held(row, "NAME", "label");
  }

  private static List<String> held(Asked row, String kind, String column) {
    return TestDatabase.column(
        TestDatabase.of(forwards),
        """
        select %s from fact
        where source = ? and code = ? and kind = ? and last_release is null
          and held(first_day, last_day, days, ?::date, ?::date)
        """
            .formatted(column),
        source(row),
        row.code(),
        kind,
        row.day(),
        row.day());
  }

  private static List<String> status(Asked row) {
    boolean closed =
        !row.cell(12).isEmpty() && day(row.cell(12)).isBefore(LocalDate.parse(row.day()));
    String told =
        switch (row.cell(13)) {
          case "A", "ACTIVE" -> "ACTIVE";
          case "C", "INACTIVE" -> "INACTIVE";
          case "D", "DORMANT" -> "DORMANT";
          case "P", "PROPOSED" -> "PROPOSED";
          case "" -> closed ? "INACTIVE" : "ACTIVE";
          default -> row.cell(13);
        };
    return List.of(closed || told.equals("INACTIVE") ? "" : told);
  }

  /** Of what exists then; of what has closed, none. */
  private static List<String> statuses(Asked row) {
    return held(row, "EXISTENCE", "content ->> 'status'");
  }

  private static List<String> lives(Asked row) {
    return List.of(iso(row.cell(11)) + "/" + iso(row.cell(12)));
  }

  private static String iso(String cell) {
    return cell.isEmpty() ? ".." : day(cell).toString();
  }

  private static List<String> stated(Asked row) {
    return TestDatabase.column(
        TestDatabase.of(forwards),
        """
        select concat(coalesce(content #>> '{period,from}', '..'), '/', coalesce(content #>> '{period,to}', '..'))
        from fact where source = ? and code = ? and kind = 'EXISTENCE' and last_release is null
        """,
        source(row),
        row.code());
  }

  private static List<String> related(Asked row) {
    return TestDatabase.column(
        TestDatabase.of(forwards),
        """
        select other_code from fact
        where source = ? and code = ? and kind = 'RELATION' and last_release is null
          and held(first_day, last_day, days, ?::date, ?::date)
        """,
        source(row),
        row.code(),
        row.day(),
        row.day());
  }
}
