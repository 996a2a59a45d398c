package org.remit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.remit.texts.Texts;

/** The records of this repository. */
class ShippedRecordsTest {
  @Test
  void shippedRecordsHaveNoProblem() {
    CheckReport report = RecordFolder.at(Path.of("data-import/records")).check(Texts.NONE);

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).isPositive();
  }
}
