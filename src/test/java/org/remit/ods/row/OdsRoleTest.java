package org.remit.ods.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;

/** Which types roles stand for, and when. */
class OdsRoleTest {
  @Test
  void roleStandsForItsTypeInItsTime() {
    assertThat(types("MILL LANE SURGERY", role("RO177", "1974-04-01"), role("RO76", "2014-04-15")))
        .containsExactly(
            "prescribing-cost-centre from 1 April 1974", "general-practice from 15 April 2014");
  }

  @Test
  void hubWasNeverAGroup() {
    assertThat(types("NORTH HUB", role("RO98", "2020-04-01"), role("RO218", "2020-04-01")))
        .containsExactly("commissioning-hub from 1 April 2020");
  }

  @Test
  void subLocationWasAGroupBefore() {
    assertThat(types("AN ICB - 90A", role("RO98", "2013-04-01"), role("RO319", "2022-07-01")))
        .containsExactly(
            "clinical-commissioning-group 1 April 2013 to 30 June 2022",
            "sub-icb-location from 1 July 2022");
  }

  @Test
  void foundationTrustWasATrustBefore() {
    assertThat(
            types(
                "NORTHWOLD NHS FOUNDATION TRUST",
                role("RO197", "1993-04-01"),
                role("RO57", "2006-07-01")))
        .containsExactly(
            "nhs-trust 1 April 1993 to 30 June 2006", "nhs-foundation-trust from 1 July 2006");
  }

  @Test
  void foundationTrustThatOnlyItsNameTellsIsOneSinceNobodySays() {
    assertThat(types("NORTHWOLD NHS FOUNDATION TRUST", role("RO197", "1993-04-01")))
        .containsExactly("nhs-foundation-trust at all times known");
  }

  private static OdsRole role(String code, String from) {
    return new OdsRole(code, null, new Period(PartialDate.of(from), null));
  }

  private static List<String> types(String name, OdsRole... roles) {
    return OdsRole.types(List.of(roles), name).stream()
        .map(span -> span.type().bodyType().slug() + " " + span.period().text())
        .toList();
  }
}
