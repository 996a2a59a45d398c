package org.remit.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Postcode;

/** At a fiftieth of the size of the register. */
class NationalFilesTest {
  private static final Sizes SMALL = Sizes.dividedBy(50);
  private static final int BRANCH_CODE = 9;

  @TempDir Path folder;

  @Test
  void theRegisterHas371000OrganisationsAndAMillionRelations() {
    assertThat(Sizes.national().organisations()).isEqualTo(371_000);
    assertThat(Sizes.national().relations()).isEqualTo(1_050_000);
  }

  @Test
  void filesHaveAsManyRowsAsToldAndTellOfAsManyRelations() throws Exception {
    var written = NationalFiles.write(folder, 1, SMALL);
    var rows = new TreeMap<String, Integer>();
    int relations = 0;
    for (String file : written.rows().keySet()) {
      rows.put(file, rows(file).size());
      for (String[] row : rows(file)) {
        relations += relations(file, row);
      }
    }
    assertThat(rows)
        .containsExactlyInAnyOrderEntriesOf(written.rows())
        .containsEntry("etr.csv", 5)
        .containsEntry("ets.csv", 5_000)
        .containsEntry("eccg.csv", 6)
        .containsEntry("epraccur.csv", 920)
        .containsEntry("ebranchs.csv", 247)
        .containsEntry("edispensary.csv", 1_240)
        .containsKey("epcmem.csv");
    assertThat(relations).isEqualTo(21_000).isEqualTo(written.relations());
  }

  /** Those of columns 3, 4 and 15, and the memberships; column 24 repeats one of them. */
  private static int relations(String file, String[] row) {
    if (file.equals("epcmem.csv")) {
      return 1;
    }
    return (int) Stream.of(row[2], row[3], row[14]).filter(code -> !code.isEmpty()).count();
  }

  @Test
  void sameSeedGivesTheSameBytes() throws Exception {
    NationalFiles.write(folder.resolve("one"), 7, SMALL);
    NationalFiles.write(folder.resolve("same"), 7, SMALL);
    NationalFiles.write(folder.resolve("other"), 8, SMALL);
    assertThat(bytes("same")).isEqualTo(bytes("one"));
    assertThat(bytes("other").get("ets.csv")).isNotEqualTo(bytes("one").get("ets.csv"));
  }

  private Map<String, String> bytes(String below) throws IOException {
    var bytes = new HashMap<String, String>();
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      for (Path file : files.toList()) {
        bytes.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return bytes;
  }

  @Test
  void bytesOfASeedStayTheSameForEver() throws Exception {
    NationalFiles.write(folder, 1, SMALL);
    assertThat(Files.readString(folder.resolve("etr.csv")))
        .startsWith(
            """
            "R02","ALDERBOROUGH UNIVERSITY HOSPITALS NHS FOUNDATION TRUST","Y56","QKK","BLOCK B",\
            "75 BRIDGE DRIVE","","ALDERBOROUGH","","AL12 2FF","19910401","","","","","","","",\
            "","","","1","","A","","",""\r
            """);
    assertThat(Files.readString(folder.resolve("epcmem.csv")))
        .startsWith(
            """
            "A81001","5A0","W","20010401","20130331","0"\r
            "A81001","00A","W","20130401","","0"\r
            """);
  }

  @Test
  void rowsAreOfTheClassicForm() throws Exception {
    NationalFiles.write(folder, 1, SMALL);
    for (String file : List.of("etr", "ets", "eccg", "epraccur", "ebranchs", "edispensary")) {
      List<String[]> rows = rows(file + ".csv");
      assertThat(rows)
          .allSatisfy(row -> {
            assertThat(row).hasSize(27);
            assertThat(Postcode.find(row[9])).contains(row[9]);
            assertThat(row[10]).matches("(19|20)\\d{6}");
            assertThat(row[11]).matches("|(19|20)\\d{6}");
            assertThat(row[11].isEmpty() || row[11].compareTo(row[10]) > 0).isTrue();
          });
      assertThat(rows.stream().map(row -> row[0]).distinct()).as(file).hasSameSizeAs(rows);
    }
    assertThat(rows("ets.csv")).allSatisfy(row -> assertThat(row[0]).startsWith(row[14]));
    assertThat(rows("ebranchs.csv"))
        .allSatisfy(row -> assertThat(row[0]).startsWith(row[14]).hasSize(BRANCH_CODE));
  }

  private List<String[]> rows(String file) throws IOException {
    return Files.readString(folder.resolve(file), UTF_8)
        .lines()
        .map(line -> line.substring(1, line.length() - 1).split("\",\"", -1))
        .toList();
  }
}
