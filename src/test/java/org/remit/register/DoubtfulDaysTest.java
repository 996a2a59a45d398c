package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.imports.ImportResult;
import org.remit.ods.file.OdsFile;

/** Files without a day, beside what is held. The latest day in each is 1 April 2010. */
class DoubtfulDaysTest {
  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  @Test
  void editionThatIsNotFarBehindIsTaken() {
    dataset.ods(dataset.file("2010-05-02", Row.of("RZ1", "A NHS TRUST")));
    dataset.ods(dataset.undated(Row.of("RZ1", "B NHS TRUST")));
    assertThat(dataset.store().editions()).hasSize(2);
  }

  @Test
  void editionFarBehindTheNewestAsksForItsDay() {
    dataset.ods(dataset.file("2010-05-03", Row.of("RZ1", "A NHS TRUST")));
    OdsFile undated = dataset.undated(Row.of("RZ1", "B NHS TRUST"));
    assertThat(refused(undated))
        .containsExactly(
            "no day of the edition, found 1 April 2010 as the latest day in it, but an edition of 3"
                + " May 2010 is held, edition-0/file, wanted --as-at with the day that the file"
                + " tells of");
    assertThat(dataset.store().editions()).hasSize(1);
    dataset.ods(new OdsChoices(false, false, true, false), undated);
    assertThat(dataset.held()).anyMatch(line -> line.endsWith("B NHS TRUST"));
  }

  @Test
  void editionThatWasImportedSoBeforeIsNotAskedAgain() {
    OdsFile undated = dataset.undated(Row.of("RZ1", "A NHS TRUST"));
    dataset.ods(undated);
    dataset.ods(dataset.file("2025-01-01", Row.of("RZ1", "B NHS TRUST")));
    assertThat(dataset.ods(undated).release()).isNull();
  }

  @Test
  void fileThatNamesACodeWhichBeganLaterAsksForItsDay() {
    dataset.ods(dataset.file("2020-01-01", Row.of("RZ1", "A NHS TRUST").opened("20171001")));
    assertThat(refused(dataset.undated(Row.of("RZ101", "A SITE").of("RZ1"))))
        .singleElement()
        .asString()
        .contains("but it has the code RZ1, which began on 1 October 2017, wanted --as-at");
    dataset.ods(dataset.file("2020-01-01", Row.of("RZ101", "A SITE").of("RZ1")));
  }

  @Test
  void fileWithANameThatByTheRecordsBeganLaterAsksForItsDay() {
    dataset.records(
        """
        - id: organisation/northwold
          names:
            - {name: Northwold and Fens NHS Trust, kind: FORMER, to: 2015-03-31, cite: [{document: document/act, provision: s. 1}]}
            - {name: Northwold and Sea NHS Trust, kind: OFFICIAL, from: 2015-04-01, cite: [{document: document/act, provision: s. 1}]}
          existence: [{began: ESTABLISHED, from: 2001-04-01, cite: [{document: document/act, provision: s. 1}]}]
        """);
    dataset.ods(dataset.undated(Row.of("RZ1", "NORTHWOLD AND FENS NHS TRUST")));
    assertThat(refused(dataset.undated(Row.of("RZ1", "NORTHWOLD AND SEA NHS TRUST"))))
        .singleElement()
        .asString()
        .contains("but it has NORTHWOLD AND SEA NHS TRUST, which began on 1 April 2015");
  }

  private List<String> refused(OdsFile file) {
    return ((ImportResult.Refused) dataset.ods(false, file))
        .problems().stream()
            .map(problem -> problem.toString().replace(folder + "/", ""))
            .map(problem -> problem.replaceFirst("^edition-\\d+/file: ", ""))
            .toList();
  }
}
