package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The King's Fund",
        "The King\u2019s Fund",
        "The King\u2018s Fund",
        "The King\u02bcs Fund",
        "The King\u00b4s Fund",
        "The King`s Fund",
        "The King\u2032s Fund",
        "THE KING'S FUND",
        "  the  king\u2019s\u00a0fund. ",
        "\"The King's Fund\"",
        "\u201cThe King\u2019s Fund\u201d",
        "The\tKing's\u2003Fund",
        "The Kings Fund",
        "The King\u2019s\u00ad Fund\u200b",
        "The \uff2bing\u2019s Fund"
      })
  void isTheSameHoweverTyped(String typed) {
    assertThat(FoldedName.of(typed)).isEqualTo("the kings fund");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          St Mary's Hospital            | saint marys hospital
          ST. MARY'S HOSPITAL           | saint marys hospital
          St.Mary\u2019s Hospital       | saint marys hospital
          Saint Mary's Hospital.        | saint marys hospital
          Health & Care                 | health and care
          Health&Care                   | health and care
          HEALTH AND CARE               | health and care
          A&E                           | a and e
          & Co                          | and co
          Stoke-on-Trent                | stoke on trent
          Stoke\u2010on\u2011Trent      | stoke on trent
          Stoke\u2013on\u2014Trent      | stoke on trent
          Stoke \u2212 on - Trent       | stoke on trent
          N.H.S. England                | nhs england
          Dr. A.B. Smith & Partners     | dr ab smith and partners
          No.10                         | no 10
          Sussex ICB - 70F              | sussex icb 70f
          Bath, Swindon (West)          | bath swindon west
          Ynys M\u00f4n                 | ynys mon
          Test Trust                    | test trust
          Stoke                         | stoke
          Care+                         | care+
          """)
  void hasOneForm(String name, String form) {
    assertThat(FoldedName.of(name)).isEqualTo(form);
  }

  @Test
  void nameWithoutALetterStaysItself() {
    assertThat(FoldedName.of(" % ")).isEqualTo("%");
    assertThat(FoldedName.of(" ")).isEmpty();
  }

  @Test
  void partMayBeginOrEndWithinAWord() {
    assertThat(FoldedName.ofPart("st")).containsExactly("saint", "st");
    assertThat(FoldedName.ofPart("St. Mary\u2019")).containsExactly("saint mary", "st mary");
    assertThat(FoldedName.ofPart("Saint")).containsExactly("saint");
    assertThat(FoldedName.ofPart("trust")).containsExactly("trust");
  }

  @Test
  void codeHasNoBlanks() {
    assertThat(FoldedName.ofCode(" rj1\u00a0\t")).isEqualTo("rj1");
    assertThat(FoldedName.ofCode("E54 000050\u200b")).isEqualTo("E54000050");
  }
}
