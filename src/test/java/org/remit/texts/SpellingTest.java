package org.remit.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    // no edit of one letter, one of two or three, two of four to eight, then a third of the word
    "a, a, true",
    "a, b, false",
    "ab, ax, true",
    "abc, axc, true",
    "ab, xy, false",
    "abc, axy, false",
    "abcd, abxy, true",
    "abcd, axyz, false",
    "abcdefgh, abcdefxy, true",
    "abcdefgh, abcdexyz, false",
    "abcdefghi, abcdefxyz, true",
    "abcdefghi, abcdewxyz, false",
    "abcdefghijkl, abcdefghwxyz, true",
    // letters too few, too many, and swapped
    "names, name, true",
    "names, namesake, false",
    "kind, kinds, true",
    "cite, ciet, true",
  })
  void wordIsCloseByItsLength(String word, String candidate, boolean close) {
    assertThat(Spelling.closest(word, List.of(candidate)).isPresent()).isEqualTo(close);
  }

  @Test
  void fewestEditsComeFirstThenTheAlphabet() {
    assertThat(Spelling.closest("holdign", List.of("bolding", "holding"))).hasValue("holding");
    assertThat(Spelling.closest("rule", List.of("role", "mule"))).hasValue("mule");
    assertThat(Spelling.closest("rule", List.of())).isEmpty();
  }
}
