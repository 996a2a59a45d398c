package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.domain.term.IdentifierScheme;

class EntityTest {
  private static final EntityId BODY = EntityId.of("organisation/a");
  private static final EntityId FUNCTION = EntityId.of("function/f");
  private static final EntityId REFORM = EntityId.of("reform/x");

  @Test
  void namesOfOrganisationsAndTypesAreFacts() {
    assertThat(new Entity.Organisation(BODY, List.of(), null).ownName()).isNull();
    assertThat(new Entity.BodyType(EntityId.of("body-type/t"), List.of()).ownName()).isNull();
  }

  @Test
  void othersHaveANameOfTheirOwn() {
    assertThat(new Entity.Person(EntityId.of("person/p"), List.of(), "Ada").ownName())
        .isEqualTo("Ada");
    assertThat(function(null).ownName()).isEqualTo("Commissioning");
    assertThat(reform(null).ownName()).isEqualTo("Abolition");
  }

  @Test
  void partIsOfTheKindOfTheWhole() {
    assertThat(function(FUNCTION).broader()).isEqualTo(FUNCTION);
    assertThat(reform(REFORM).partOf()).isEqualTo(REFORM);
    assertThatThrownBy(() -> function(BODY)).hasMessage("organisation/a is none of [FUNCTION]");
    assertThatThrownBy(() -> reform(BODY)).hasMessage("organisation/a is none of [REFORM]");
  }

  @ParameterizedTest
  @CsvSource({
    "ODS, Y54, Organisation with ODS code Y54",
    "ONS, E54, Organisation with ONS code E54",
    "COMPANIES_HOUSE, 07, Organisation with companies house code 07"
  })
  void organisationWithoutANameIsCalledByItsCode(
      IdentifierScheme scheme, String code, String name) {
    assertThat(Unnamed.withCode(scheme, code)).isEqualTo(name);
  }

  private static Entity.Function function(@Nullable EntityId broader) {
    return new Entity.Function(
        EntityId.of("function/g"), List.of(), "Commissioning", null, broader);
  }

  private static Entity.Reform reform(@Nullable EntityId partOf) {
    return new Entity.Reform(
        EntityId.of("reform/y"), List.of(), "Abolition", "Abolishes.", partOf, null);
  }
}
