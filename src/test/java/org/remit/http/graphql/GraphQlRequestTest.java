package org.remit.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphQlRequestTest {
  private static String label(String query, @Nullable String operationName) {
    return new GraphQlRequest(query, operationName, Map.of()).label();
  }

  @Test
  void questionIsKnownInTheLogByItsNameAndAHash() {
    assertThat(label("query Boards { dataset { release } }", null))
        .matches("question Boards, [0-9a-f]{8}");
    assertThat(label("query A { a } query B { b }", "B")).matches("question B, [0-9a-f]{8}");
  }

  @Test
  void questionWithoutANameIsKnownByAHash() {
    assertThat(label("{ dataset { release } }", null))
        .matches("question [0-9a-f]{8}")
        .isEqualTo(label("{ dataset { release } }", null))
        .isNotEqualTo(label("{ dataset { released } }", null));
  }

  @Test
  void nameCannotBreakTheLine() {
    assertThat(label("{ a }", "x\ny")).startsWith("question x_y, ");
  }
}
