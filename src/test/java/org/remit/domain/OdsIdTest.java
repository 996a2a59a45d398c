package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdsIdTest {
  @Test
  void idsAreMadeOfCodesAndDays() {
    assertThat(OdsId.organisation("RW6")).hasToString("organisation/ods-rw6");
    assertThat(OdsId.organisation("RW6", 2012)).hasToString("organisation/ods-rw6-2012");
    assertThat(OdsId.edition("etr", LocalDate.of(2024, 12, 31)))
        .hasToString("document/ods-etr-2024-12-31");
  }

  @Test
  void textThatCannotBeACodeHasNoId() {
    assertThat(OdsId.find("RW6")).hasValue(OdsId.organisation("RW6"));
    assertThat(OdsId.find("R W6")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "organisation/ods-rw6, RW6",
    "organisation/ods-rw6-2012, RW6",
    "organisation/nhs-england,",
    "body-type/ods-role-ro98,"
  })
  void codeIsReadFromTheIdsOfRegistersAlone(EntityId id, @Nullable String code) {
    assertThat(OdsId.code(id).orElse(null)).isEqualTo(code);
    assertThat(OdsId.isOrganisation(id)).isEqualTo(code != null);
  }

  @Test
  void setIsReadFromItsSource() {
    assertThat(OdsId.sourceOf("etr")).isEqualTo("ods/etr");
    assertThat(OdsId.isSetSource("ods/etr")).isTrue();
    assertThat(OdsId.setOf("ods/etr")).isEqualTo("etr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ods", "records", "other/ods/etr"})
  void otherSourcesAreOfNoSet(String source) {
    assertThat(OdsId.isSetSource(source)).isFalse();
    assertThatThrownBy(() -> OdsId.setOf(source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is the source of no set", source);
  }
}
