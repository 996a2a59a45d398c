package org.remit.ods.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.ods.CollectedFacts;
import org.remit.ods.Folder;
import org.remit.ods.file.OdsFile;

/** What becomes of FHIR resources. */
class FhirFileTest {
  private static final String TRUST =
      """
      {"resourceType": "Organization", "id": "RZ1", "meta": {"lastUpdated": "2024-02-03T12:56:03.130+00:00"},
       "extension": [
        {"url": "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-OrganisationRole",
         "extension": [
          {"url": "roleCode", "valueCodeableConcept": {"coding": [{"code": "RO197", "display": "NHS TRUST"}]}},
          {"url": "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-TypedPeriod",
           "extension": [{"url": "dateType", "valueCoding": {"code": "Operational"}},
                         {"url": "period", "valuePeriod": {"start": "2010-01-01"}}]},
          {"url": "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-TypedPeriod",
           "extension": [{"url": "dateType", "valueCoding": {"code": "Legal"}},
                         {"url": "period", "valuePeriod": {"start": "2010-04-01", "end": "2023-03-31"}}]},
          {"url": "active", "valueBoolean": true}]}%s],
       "identifier": [{"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "RZ1"}],
       "active": false, "name": "NORTHWOLD NHS TRUST",
       "address": [{"line": ["1 HIGH STREET", ""], "city": "NORTHWOLD", "district": "NORFOLK", "postalCode": "NW1 1AA", "country": "ENGLAND"}]}
      """;

  /** A role that no table knows, since nobody says when. */
  private static final String KEEPER =
      """
      , {"url": "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-OrganisationRole",
         "extension": [
          {"url": "roleCode", "valueCodeableConcept": {"coding": [{"code": "RO9999", "display": "KEEPER OF  BEES"}]}}]}
      """;

  private static final String AFFILIATION =
      """
      {"resourceType": "OrganizationAffiliation", "id": "1", "meta": {"lastUpdated": "2024-02-04T12:00:00Z"},
       "active": true, "period": {"start": "2015-05-11", "end": "2020-03-31"},
       "organization": {"reference": "Organization/FZ001", "identifier": {"value": "FZ001"}},
       "participatingOrganization": {"identifier": {"value": "QZ1"}},
       "code": [{"coding": [{"code": "RE5", "display": "IS LOCATED IN THE GEOGRAPHY OF"}]}]}
      """;

  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void organisationGivesItsFactsButNoLifeWhereARoleHasNoDays() {
    folder.write("one.json", TRUST.formatted(KEEPER));
    assertThat(folder.file().title()).isEqualTo("Organisations as FHIR (fhir), 1 organisation");
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(folder.file().complete()).isFalse();
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER rz1 RZ1 [RZ1]",
            "NAME rz1 NORTHWOLD NHS TRUST [RZ1]",
            "EXISTENCE rz1 INACTIVE ../.. ended by 2024-02-03 [RZ1]",
            "CLASSIFICATION rz1 body-type/nhs-trust 2010-04-01/2023-03-31 [RZ1]",
            "ADDRESS rz1 [1 HIGH STREET, NORTHWOLD, NORFOLK] NW1 1AA ../.. ended by 2024-02-03"
                + " [RZ1]");
  }

  @Test
  void whatIsInactiveWithoutAnEndHadEndedByTheDayOfTheEdition() {
    folder.write("one.json", TRUST.formatted("").replace(", \"end\": \"2023-03-31\"", ""));
    assertThat(folder.read().facts)
        .contains(
            "EXISTENCE rz1 INACTIVE 2010-04-01/.. ended by 2024-02-03 [RZ1]",
            "CLASSIFICATION rz1 body-type/nhs-trust 2010-04-01/.. ended by 2024-02-03 [RZ1]",
            "ADDRESS rz1 [1 HIGH STREET, NORTHWOLD, NORFOLK] NW1 1AA ../.. ended by 2024-02-03"
                + " [RZ1]");
  }

  @Test
  void inactiveOrganisationWithoutADayExistsOnNone() {
    folder.write(
        "one.json",
        """
        {"resourceType": "Organization", "meta": {"lastUpdated": "2024-02-03"}, "active": false, "name": "NORTHWOLD NHS TRUST",
         "identifier": [{"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "RZ1"}]}
        """);
    assertThat(folder.read().facts("EXISTENCE"))
        .containsExactly("EXISTENCE rz1 INACTIVE ../.. ended by 2024-02-03 [RZ1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "active", "valueBoolean": false    | "active": true  | ACTIVE 2010-04-01/..                       | 2010-04-01/.. ended by 2024-02-03
          "active", "valueBoolean": false    | "active": null  | INACTIVE 2010-04-01/.. ended by 2024-02-03 | 2010-04-01/.. ended by 2024-02-03
          "status", "valueString": "Inactive" | "active": true | ACTIVE 2010-04-01/..                       | 2010-04-01/.. ended by 2024-02-03
          "status", "valueString": "Active"  | "active": null  | ACTIVE 2010-04-01/..                       | 2010-04-01/..
          """)
  void roleThatIsInactiveIsOver(String role, String active, String life, String type) {
    folder.write(
        "one.json",
        TRUST
            .formatted("")
            .replace(", \"end\": \"2023-03-31\"", "")
            .replace("\"active\", \"valueBoolean\": true", role)
            .replace("\"active\": false", active));
    assertThat(folder.read().facts)
        .contains(
            "EXISTENCE rz1 %s [RZ1]".formatted(life),
            "CLASSIFICATION rz1 body-type/nhs-trust %s [RZ1]".formatted(type));
  }

  @Test
  void affiliationThatIsInactiveIsOver() {
    String open = AFFILIATION.replace("\n", "").replace(", \"end\": \"2020-03-31\"", "");
    String over = open.replace("true", "false");
    folder.write(
        "lines.json",
        AFFILIATION.replace("\n", "").replace("true", "false"),
        over.replace("QZ1", "QZ2"),
        open.replace("QZ1", "QZ2").replace("2015-05-11", "2015-05-10"),
        over.replace("QZ1", "QZ3").replace("\"start\": \"2015-05-11\"", ""));
    assertThat(folder.badRows()).isEmpty();
    assertThat(folder.read().facts("RELATION"))
        .containsExactly(
            "RELATION fz001 IN_THE_AREA_OF qz1 2015-05-11/2020-03-31 [FZ001:QZ1]",
            "RELATION fz001 IN_THE_AREA_OF qz2 2015-05-11/.. ended by 2024-02-04 [FZ001:QZ2]",
            "RELATION fz001 IN_THE_AREA_OF qz2 2015-05-10/.. [FZ001:QZ2]");
  }

  @Test
  void roleThatNoTableKnowsIsCalledAsTheFileCallsIt() {
    folder.write("one.json", TRUST.formatted(KEEPER).replace("\"active\": false, ", ""));
    assertThat(folder.read().facts)
        .contains(
            "EXISTENCE rz1 ACTIVE [RZ1]",
            "CLASSIFICATION rz1 body-type/ods-role-ro9999 [RZ1]",
            "NAME body-type/ods-role-ro9999 KEEPER OF BEES []");
  }

  @Test
  void lifeIsFromTheFirstDayOfItsRolesToTheLast() {
    folder.write("one.json", TRUST.formatted(""));
    assertThat(folder.read().facts("EXISTENCE"))
        .containsExactly("EXISTENCE rz1 INACTIVE 2010-04-01/2023-03-31 [RZ1]");
  }

  @Test
  void affiliationIsARelation() {
    folder.write("one.json", AFFILIATION);
    assertThat(folder.file().title())
        .isEqualTo("Relations of organisations as FHIR (fhir-affiliation), 1 relation");
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2024, 2, 4));
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER fz001 FZ001 [FZ001:FZ001]",
            "IDENTIFIER qz1 QZ1 [FZ001:QZ1]",
            "RELATION fz001 IN_THE_AREA_OF qz1 2015-05-11/2020-03-31 [FZ001:QZ1]");
  }

  @Test
  void bundleWithBothIsTwoSets() {
    folder.write(
        "bundle.json",
        """
        {"resourceType": "Bundle", "meta": {"lastUpdated": "2024-03-01"}, "entry": [
        {"resource": %s}, {"resource": %s}, {"resource": {"resourceType": "OperationOutcome"}}, {}]}
        """
            .formatted(TRUST.formatted(""), AFFILIATION));
    var files = folder.find(null).files();
    assertThat(files)
        .extracting(OdsFile::title)
        .containsExactly(
            "Organisations as FHIR (fhir), 1 organisation",
            "Relations of organisations as FHIR (fhir-affiliation), 1 relation");
    assertThat(files).extracting(OdsFile::asAt).containsOnly(LocalDate.of(2024, 3, 1));
    assertThat(CollectedFacts.of(files.get(0)).facts("NAME"))
        .first()
        .isEqualTo("NAME rz1 NORTHWOLD NHS TRUST [RZ1]");
    assertThat(CollectedFacts.of(files.get(1)).facts("RELATION")).hasSize(1);
  }

  @Test
  void bundleWhoseEntriesComeBeforeItsTypeIsABundle() {
    folder.write(
        "bundle.json",
        "{\"entry\": [{\"resource\": %s}], \"resourceType\": \"Bundle\"}".formatted(AFFILIATION));
    assertThat(folder.read().facts("RELATION")).hasSize(1);
  }

  @Test
  void bundleWithoutResourcesIsRefused() {
    folder.write("bundle.json", "{\"resourceType\": \"Bundle\", \"total\": 0}");
    assertThat(folder.refused())
        .containsExactly(
            "bundle.json: not recognised, found FHIR Bundle without resources, wanted "
                + OdsFile.UNDERSTOOD);
  }

  @Test
  void otherResourcesAreRefused() {
    folder.write(
        "list.json", "{\"resourceType\": \"List\", \"title\": \"Deletions\", \"entry\": [{}]}");
    assertThat(folder.refused())
        .containsExactly(
            "list.json: not recognised, found FHIR List, wanted " + OdsFile.UNDERSTOOD);
  }

  @Test
  void olderFormIsRead() {
    folder.write(
        "stu3.json",
        """
        {"resourceType": "Organization", "id": "A99001", "meta": {"lastUpdated": "2021-03-24T00:00:00+00:00"},
         "extension": [
          {"url": "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-ODSAPI-ActivePeriod-1",
           "valuePeriod": {"extension": [{"url": "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-ODSAPI-DateType-1",
             "valueString": "Operational"}], "start": "1974-04-01"}},
          {"url": "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-ODSAPI-OrganizationRole-1", "extension": [
            {"url": "role", "valueCoding": {"code": "76", "display": "GP PRACTICE"}},
            {"url": "primaryRole", "valueBoolean": false},
            {"url": "activePeriod", "valuePeriod": {"extension": [
              {"url": "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-ODSAPI-DateType-1", "valueString": "Operational"}],
              "start": "2014-04-15"}}]}],
         "identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "A99001"},
         "active": true, "name": "MILL LANE SURGERY",
         "address": {"line": ["MILL LANE"], "city": "NORTHWOLD", "postalCode": "NW1 1AA"}}
        """);
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER a99001 A99001 [A99001]",
            "NAME a99001 MILL LANE SURGERY [A99001]",
            "EXISTENCE a99001 ACTIVE 1974-04-01/.. [A99001]",
            "CLASSIFICATION a99001 body-type/general-practice 2014-04-15/.. [A99001]",
            "ADDRESS a99001 [MILL LANE, NORTHWOLD] NW1 1AA [A99001]");
  }

  @Test
  void whatIsWrongInAResourceIsTold() {
    folder.write(
        "lines.json",
        AFFILIATION.replace("\n", ""),
        AFFILIATION.replace("\n", "").replace("RE5", "RE1"),
        AFFILIATION.replace("\n", "").replace("2020-03-31", "2015-05-10"),
        AFFILIATION.replace("\n", "").replace("QZ1", ""),
        AFFILIATION.replace("\n", ""));
    assertThat(folder.badRows())
        .containsExactly(
            "lines.json:2: FZ001: an unknown relation, found RE1, wanted RE2, RE3, RE4, RE5, RE6"
                + " or RE8",
            "lines.json:3: FZ001: ended before it began, found 2015-05-11, then 2015-05-10,"
                + " wanted a last day on or after the first",
            "lines.json:4: FZ001: no code, found nothing, wanted a code of capital letters and"
                + " digits",
            "lines.json:5: FZ001: a code twice at one time, found 11 May 2015 to 31 March 2020,"
                + " and before in the file 11 May 2015 to 31 March 2020, wanted one row of a code"
                + " for one time");
  }
}
