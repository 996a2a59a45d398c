package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          3, 5, person/x, 'a.yaml:3:5: person/x: unknown key, found agee, wanted age'
          3, 5, ,         'a.yaml:3:5: -: unknown key, found agee, wanted age'
          3, 0, RZ1,      'a.yaml:3: RZ1: unknown key, found agee, wanted age'
          3, 0, ,         'a.yaml:3: unknown key, found agee, wanted age'
          0, 0, ,         'a.yaml: unknown key, found agee, wanted age'
          """)
  void tellsItsPlaceAsFarAsItIsKnown(int line, int column, String id, String told) {
    assertThat(new Problem("a.yaml", line, column, id, "unknown key", "agee", "age"))
        .hasToString(told);
  }
}
