package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;

class PostcodeTest {
  /** Postcodes of few letters and digits, so that one often begins as another. */
  @Provide
  Arbitrary<String> postcodes() {
    return Combinators.combine(
            Arbitraries.of("A", "L", "Z", "LA", "LZ", "LL"),
            Arbitraries.of("0", "1", "9", "10", "19", "1A", "9Z"),
            Arbitraries.of("0", "1", "9"),
            Arbitraries.of("AA", "LZ", "ZZ"))
        .as((area, district, sector, unit) -> area + district + " " + sector + unit);
  }

  @SeededProperty
  void postcodeIsFoundHoweverItIsSpacedAndCased(
      @ForAll("postcodes") String postcode, @ForAll @IntRange(max = 7) int space) {
    String bare = postcode.replace(" ", "");
    int at = Math.min(space, bare.length());
    String spaced = bare.substring(0, at) + "  " + bare.substring(at);
    assertThat(Postcode.find(postcode)).contains(postcode);
    assertThat(Postcode.find(bare)).contains(postcode);
    assertThat(Postcode.find(spaced)).contains(postcode);
    assertThat(Postcode.find(postcode.toLowerCase(Locale.ROOT))).contains(postcode);
  }

  @SeededProperty
  void areaHasThePostcodesWithItsLetters(
      @ForAll("postcodes") String one, @ForAll("postcodes") String other) {
    assertThat(has(area(one), other)).isEqualTo(area(one).equals(area(other)));
  }

  @SeededProperty
  void districtHasThePostcodesWithItsFirstHalf(
      @ForAll("postcodes") String one, @ForAll("postcodes") String other) {
    assertThat(has(district(one), other)).isEqualTo(district(one).equals(district(other)));
  }

  @SeededProperty
  void sectorHasThePostcodesThatBeginSo(
      @ForAll("postcodes") String one, @ForAll("postcodes") String other) {
    for (int length = district(one).length() + 2; length <= one.length(); length++) {
      String beginning = one.substring(0, length);
      assertThat(has(beginning, other)).isEqualTo(other.startsWith(beginning));
      assertThat(has(" " + beginning.replace(" ", "  ").toLowerCase(Locale.ROOT), other))
          .isEqualTo(other.startsWith(beginning));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ls2 7ua, LS2 7UA, LS2 7UB
          ls27ua,  LS2 7UA, LS2 7UB
          LS2 7U,  LS2 7U,  LS2 7V
          LS2 7,   LS2 7,   LS2 8
          LS2,     'LS2 ',  LS2!
          LS,      LS0,     LS:
          W1A,     'W1A ',  W1A!
          """)
  void beginningIsARangeOfTheOrder(String beginning, String from, String below) {
    assertThat(Postcode.Range.find(beginning)).contains(new Postcode.Range(from, below));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "L", "LS", "LS2", "LS2 7", "LS2 7U", "LSS2 7UA", "7UA", "LS2 77A"})
  void otherTextIsNoPostcode(String text) {
    assertThat(Postcode.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "LSX", "LS2 UA", "LS2 7UAX", "L-S", "LS22222"})
  void noPostcodeBeginsSo(String text) {
    assertThat(Postcode.Range.find(text)).isEmpty();
  }

  private static String area(String postcode) {
    return postcode.replaceFirst("[0-9].*", "");
  }

  private static String district(String postcode) {
    return postcode.substring(0, postcode.indexOf(' '));
  }

  private static boolean has(String beginning, String postcode) {
    Postcode.Range range = Postcode.Range.find(beginning).orElseThrow();
    return postcode.compareTo(range.from()) >= 0 && postcode.compareTo(range.below()) < 0;
  }
}
