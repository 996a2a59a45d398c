package org.remit.supplied;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.Problem;
import org.remit.domain.term.RegisterStatus;
import org.remit.ods.OdsFiles;
import org.remit.ods.file.OdsFile;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.RegisterRow;

/** The files of the register: what each is taken for, and how much is in it. */
class OdsFilesSuppliedTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,                   set,         as at,      rows,  closed
          ods-2018/ebranchs.csv,    ebranchs,    2018-04-30, 2812,  128
          ods-2018/eccg.csv,        eccg,        2018-04-01, 242,   18
          ods-2018/epraccur.csv,    epraccur,    2018-06-01, 13809, 1916
          ods-2018/etr.csv,         etr,         2017-10-01, 234,   2
          ods-2018/ets.csv,         ets,         2018-04-30, 29227, 271
          ods-2025/eccg.csv,        eccg,        2024-07-24, 320,   161
          ods-2025/edispensary.csv, edispensary, 2025-05-01, 20932, 9568
          ods-2025/etr.csv,         etr,         2024-12-31, 273,   68
          ods-2026/epraccur.csv,    epraccur,    2026-02-03, 15389, 2682
          """)
  void everyRowOfTheSetsIsGood(String name, String set, LocalDate asAt, int rows, int closed) {
    OdsFile file = only(name);
    var totals = FileTotals.of(file);
    assertThat(file.set()).isEqualTo(set);
    assertThat(file.asAt()).isEqualTo(asAt);
    assertThat(file.complete()).isTrue();
    assertThat(totals.problems).isEmpty();
    assertThat(totals.rows).isEqualTo(rows);
    assertThat(totals.closed).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,                   ADDRESS, CLASSIFICATION, EXISTENCE, IDENTIFIER, NAME, PART_OF, OPERATED_BY, COMMISSIONED_BY, IN_THE_AREA_OF
          ods-2018/ebranchs.csv,    2812,  2812,  2812,  4865,  2813,  2812, 0,     0,     5624
          ods-2018/eccg.csv,        242,   242,   242,   264,   243,   0,    0,     0,     484
          ods-2018/epraccur.csv,    13809, 13827, 13809, 14451, 13825, 0,    2035,  13645, 27464
          ods-2018/etr.csv,         234,   234,   234,   255,   234,   0,    0,     0,     468
          ods-2018/ets.csv,         29227, 29248, 29227, 29487, 29229, 0,    29227, 0,     58454
          ods-2025/eccg.csv,        320,   326,   320,   369,   323,   0,    0,     0,     640
          ods-2025/edispensary.csv, 20932, 20929, 20932, 28615, 20934, 0,    20463, 0,     46450
          ods-2025/etr.csv,         273,   273,   273,   322,   273,   0,    0,     0,     540
          ods-2026/epraccur.csv,    15389, 15416, 15389, 16044, 15411, 0,    2999,  15318, 29294
          """)
  void factsOfTheSets(
      String name,
      int addresses,
      int types,
      int lives,
      int codes,
      int names,
      int partOf,
      int operated,
      int commissioned,
      int areas) {
    var wanted = new TreeMap<String, Integer>();
    wanted.put("ADDRESS", addresses);
    wanted.put("CLASSIFICATION", types);
    wanted.put("EXISTENCE", lives);
    wanted.put("IDENTIFIER", codes);
    wanted.put("NAME", names);
    wanted.put("PART_OF", partOf);
    wanted.put("OPERATED_BY", operated);
    wanted.put("COMMISSIONED_BY", commissioned);
    wanted.put("IN_THE_AREA_OF", areas);
    wanted.values().removeIf(count -> count == 0);
    assertThat(FileTotals.of(only(name)).counts).isEqualTo(wanted);
  }

  @Test
  void membershipOfPracticesAndItsSuccessions() {
    OdsFile file = only("ods-history/epcmem.csv");
    var totals = FileTotals.of(file);
    assertThat(file.asAt()).isEqualTo(LocalDate.of(2019, 10, 1));
    assertThat(totals.problems).isEmpty();
    assertThat(totals.rows).isEqualTo(47_822);
    // 16,773 practices and 1,207 bodies.
    assertThat(totals.counts)
        .isEqualTo(Map.of("IDENTIFIER", 17_980, "MEMBER_OF", 47_822, "SUCCEEDED_BY", 1_091));
    assertThat(totals.successions)
        .contains(
            "5ET 02Q 2013-04-01", // Bassetlaw: trust to group
            "5N6 03X 2013-04-01", // Erewash, one of the groups after Derbyshire County
            "00F 13T 2015-04-01", // Gateshead, into Newcastle Gateshead
            "01M 14L 2017-04-01", // North Manchester, into Manchester
            "00W 14L 2017-04-01") // Central Manchester, though a practice stayed until July
        .noneMatch(succession -> succession.startsWith("13W "))
        .noneMatch(succession -> succession.startsWith("13Y "));
  }

  @Test
  void eightyThreeGroupsWereRenamedBetweenTheEditions() {
    Map<String, String> before = FileTotals.of(only("ods-2018/eccg.csv")).names;
    Map<String, String> after = FileTotals.of(only("ods-2025/eccg.csv")).names;
    assertThat(before).hasSize(242);
    assertThat(after.keySet()).containsAll(before.keySet());
    assertThat(
            before.keySet().stream()
                .filter(code -> !Objects.equals(before.get(code), after.get(code))))
        .hasSize(83);
    assertThat(before.get("00L")).isEqualTo("NHS NORTHUMBERLAND CCG");
    assertThat(after.get("00L")).isEqualTo("NHS NORTH EAST AND NORTH CUMBRIA ICB - 00L");
  }

  @Test
  void statusThatContradictsTheDatesIsKept() {
    var totals = FileTotals.of(only("ods-2026/epraccur.csv"));
    assertThat(totals.activeButClosed).containsExactly("A91034 2025-12-31", "A91115 2025-12-31");
  }

  @Test
  void whatIsNoFileOfTheRegisterIsRefused() {
    assertThat(refused("ods-2018"))
        .containsExactly(
            "ebranchs.format.txt not recognised",
            "eccg.format.txt not recognised",
            "epraccur.format.txt not recognised",
            "etr.format.txt not recognised",
            "ets.format.txt not recognised");
    assertThat(refused("ods-2025")).isEmpty();
    assertThat(refused("ods-2026")).isEmpty();
    assertThat(refused("ods-codes")).containsExactly("codesystems.csv not recognised");
    assertThat(refused("ods-history"))
        .containsExactly(
            "CCG13_NHSAT13_NHSCR13_EW_LU.csv not recognised",
            "CCG_APR_2013.csv not recognised",
            "NHSAT_APR_2013_EN_NC.csv not recognised",
            "PCO12_SHA12_EN_LU.csv not recognised",
            "PCO_2012.csv not recognised",
            "SHA_2012.csv not recognised");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,            set,              as at,      rows, facts
          97T.json,          ord,              2020-04-01, 1,    12
          RJY.json,          ord,              2020-03-19, 1,    5
          RVVKC.json,        ord,              2021-07-21, 1,    10
          N81082.json,       fhir,             2021-03-24, 1,    7
          fhir-r4-examples/01_get_responses_200_content_application_fhir_json_example.json, fhir,             2024-03-14, 2, 12
          fhir-r4-examples/03_get_responses_200_content_application_fhir_json_example.json, fhir-affiliation, 2024-03-15, 3, 7
          fhir-r4-examples/05_get_responses_200_content_application_fhir_json_example.json, fhir,             2024-01-23, 1, 5
          fhir-r4-examples/07_get_responses_200_content_application_fhir_json_example.json, fhir-affiliation, 2024-01-23, 1, 3
          """)
  void answersOfTheInterfaces(String name, String set, LocalDate asAt, int rows, int facts) {
    OdsFile file = only("ods-json/" + name);
    var totals = FileTotals.of(file);
    assertThat(file.set()).isEqualTo(set);
    assertThat(file.asAt()).isEqualTo(asAt);
    assertThat(file.complete()).isFalse();
    assertThat(totals.problems).isEmpty();
    assertThat(totals.rows).isEqualTo(rows);
    assertThat(totals.counts.values().stream().mapToInt(count -> count).sum()).isEqualTo(facts);
  }

  @Test
  void otherAnswersOfTheInterfacesAreRefused() {
    assertThat(found("ods-json").problems())
        .extracting(Problem::found)
        .containsExactly(
            "Succs of an ORD organisation that is not named (no Organisation.OrgId.extension)",
            "FHIR OperationOutcome",
            "FHIR OperationOutcome",
            "FHIR OperationOutcome",
            "FHIR OperationOutcome",
            "FHIR List",
            "FHIR Parameters",
            "FHIR Parameters",
            "FHIR ValueSet",
            "FHIR CapabilityStatement");
    assertThat(found("ods-json").files()).hasSize(8);
  }

  @Test
  void filesThatWereCopiedLongAfterTheirDayAskForIt() {
    Path path = Supplied.folder("data").resolve("ods-2018/etr.csv");
    assertThat(OdsFiles.find(List.of(path), null).problems())
        .singleElement()
        .asString()
        .contains("no day of the edition, found 1 October 2017 as the latest day in it", "--as-at");
  }

  private static OdsFiles found(String name) {
    Path path = Supplied.folder("data").resolve(name);
    return OdsFiles.find(List.of(path), Supplied.day(path));
  }

  private static OdsFile only(String name) {
    List<OdsFile> files = found(name).files();
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  private static List<String> refused(String folder) {
    List<Path> path = List.of(Supplied.folder("data").resolve(folder));
    return OdsFiles.find(path, LocalDate.of(2026, 6, 1)).problems().stream()
        .map(problem -> Path.of(problem.file()).getFileName() + " " + problem.what())
        .toList();
  }

  /** The numbers and names of what a file states. */
  private static final class FileTotals implements OdsSink {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> successions = new ArrayList<>();
    private final List<String> activeButClosed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int rows;
    private int closed;

    private static FileTotals of(OdsFile file) {
      var totals = new FileTotals();
      try {
        file.read(
            (code, _, _) -> EntityId.of("organisation/ods-" + code.toLowerCase(Locale.ROOT)),
            totals);
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
      return totals;
    }

    @Override
    public void entity(Entity entity) {}

    @Override
    public void row(RegisterRow row) {
      row.facts().forEach(this::fact);
    }

    private void fact(Fact.OfRegister fact) {
      String kind = fact.kind().name();
      if (fact instanceof Fact.Relation relation) {
        kind = relation.relationKind().name();
        if (kind.equals("SUCCEEDED_BY")) {
          successions.add(
              "%s %s %s"
                  .formatted(code(relation.from()), code(relation.to()), fact.period().from()));
        }
      }
      if (fact instanceof Fact.Name name && name.subject().kind() == EntityKind.ORGANISATION) {
        names.put(code(name.subject()), name.value());
      }
      if (fact instanceof Fact.Existence life && life.period().to() != null) {
        closed++;
        if (life.status() == RegisterStatus.ACTIVE) {
          activeButClosed.add(code(life.subject()) + " " + life.period().to());
        }
      }
      counts.merge(kind, 1, Integer::sum);
    }

    @Override
    public void badRow(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void counted() {
      rows++;
    }

    private static String code(EntityId organisation) {
      return organisation.slug().replaceFirst("^ods-", "").toUpperCase(Locale.ROOT);
    }
  }
}
