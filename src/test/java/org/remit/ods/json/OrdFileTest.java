package org.remit.ods.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.ods.CollectedFacts;
import org.remit.ods.Folder;
import org.remit.ods.file.OdsFile;

/** What becomes of organisations of the ORD interface. */
class OrdFileTest {
  private static final String HOSPITAL =
      """
      {"Organisation": {
        "Name": "NORTHWOLD  HOSPITAL",
        "Date": [{"Type": "Operational", "Start": "2011-01-01"}, {"Type": "Legal", "Start": "2011-04-01"}],
        "OrgId": {"extension": "RZ101"},
        "Status": "Active", "LastChangeDate": "2024-02-03", "orgRecordClass": "RC2",
        "GeoLoc": {"Location": {"AddrLn1": "MILL LANE", "Town": "NORTHWOLD", "PostCode": "NW1 1AA", "Country": "ENGLAND"}},
        "Roles": {"Role": [{"id": "RO198", "primaryRole": true, "Date": [{"Type": "Operational", "Start": "2011-01-01"}]}]},
        "Rels": {"Rel": [{"id": "RE6", "Date": [{"Type": "Operational", "Start": "2011-01-01", "End": "2020-03-31"}],
          "Target": {"OrgId": {"extension": "RZ1"}}}]},
        "Succs": {"Succ": [{"Type": "Predecessor", "Date": [{"Type": "Legal", "Start": "2011-04-01"}],
          "Target": {"OrgId": {"extension": "RY101"}}}]}
      }}
      """;

  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void organisationGivesItsFactsByItsLegalDates() {
    write(HOSPITAL);
    OdsFile file = folder.file();
    assertThat(file.title()).isEqualTo("Organisations as ORD (ord), 1 organisation");
    assertThat(file.asAt()).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(file.complete()).isFalse();
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER rz101 RZ101 [RZ101]",
            "NAME rz101 NORTHWOLD HOSPITAL [RZ101]",
            "EXISTENCE rz101 ACTIVE 2011-04-01/.. [RZ101]",
            "CLASSIFICATION rz101 body-type/nhs-trust-site 2011-01-01/.. [RZ101]",
            "ADDRESS rz101 [MILL LANE, NORTHWOLD] NW1 1AA [RZ101]",
            "NAME body-type/nhs-trust-site NHS trust site []",
            "IDENTIFIER rz1 RZ1 [RZ101:RZ1]",
            "RELATION rz101 OPERATED_BY rz1 2011-01-01/2020-03-31 [RZ101:RZ1]",
            "IDENTIFIER ry101 RY101 [RZ101:RY101]",
            "RELATION ry101 SUCCEEDED_BY rz101 2011-04-01/.. [RZ101:RY101]");
  }

  @Test
  void whatIsInactiveWithoutAnEndHadEndedByTheDayOfTheEdition() {
    write(
        """
        {"Organisation": {"Name": "A NAME", "Date": [{"Type": "Legal", "Start": "2010-04-01"}],
          "OrgId": {"extension": "RZ1"}, "Status": "Active", "LastChangeDate": "2024-02-03",
          "Roles": {"Role": [
            {"id": "RO76", "Status": "Inactive", "Date": [{"Type": "Legal", "Start": "2011-04-01"}]},
            {"id": "RO76", "Status": "Active", "Date": [{"Type": "Legal", "Start": "2015-04-01"}]},
            {"id": "RO80", "Status": "Inactive", "Date": [{"Type": "Legal", "Start": "2011-04-01", "End": "2012-03-31"}]},
            {"id": "RO87", "Status": "Inactive"}]},
          "Rels": {"Rel": [
            {"id": "RE4", "Status": "Inactive", "Date": [{"Type": "Legal", "Start": "2011-04-01"}], "Target": {"OrgId": {"extension": "RZ2"}}},
            {"id": "RE5", "Status": "Inactive", "Target": {"OrgId": {"extension": "RZ3"}}},
            {"id": "RE6", "Status": "Active", "Date": [{"Type": "Legal", "Start": "2011-04-01"}], "Target": {"OrgId": {"extension": "RZ4"}}}]},
          "Succs": {"Succ": [
            {"Type": "Predecessor", "Status": "Inactive", "Date": [{"Type": "Legal", "Start": "2011-04-01"}], "Target": {"OrgId": {"extension": "RZ5"}}}]}}}
        """);
    assertThat(folder.read().facts)
        .filteredOn(fact -> fact.startsWith("CLASSIFICATION") || fact.startsWith("RELATION"))
        .containsExactly(
            "CLASSIFICATION rz1 body-type/general-practice 2011-04-01/.. ended by 2024-02-03 [RZ1]",
            "CLASSIFICATION rz1 body-type/general-practice 2015-04-01/.. [RZ1]",
            "CLASSIFICATION rz1 body-type/out-of-hours-cost-centre 2011-04-01/2012-03-31 [RZ1]",
            "RELATION rz1 COMMISSIONED_BY rz2 2011-04-01/.. ended by 2024-02-03 [RZ1:RZ2]",
            "RELATION rz1 OPERATED_BY rz4 2011-04-01/.. [RZ1:RZ4]");
  }

  @Test
  void inactiveOrganisationTakesWhatItIsAndHasAlong() {
    write(
        organisation("RZ1", relation("RE6", "RZ2"), succession("Predecessor", "RZ3"))
            .replace("\"Active\"", "\"Inactive\", \"LastChangeDate\": \"2024-02-03\"")
            .replace("\"Rels\"", "\"Roles\": {\"Role\": [{\"id\": \"RO198\"}]}, \"Rels\""));
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER rz1 RZ1 [RZ1]",
            "NAME rz1 A NAME [RZ1]",
            "EXISTENCE rz1 INACTIVE 2020-04-01/.. ended by 2024-02-03 [RZ1]",
            "CLASSIFICATION rz1 body-type/nhs-trust-site 2020-04-01/.. ended by 2024-02-03 [RZ1]",
            "NAME body-type/nhs-trust-site NHS trust site []",
            "IDENTIFIER rz2 RZ2 [RZ1:RZ2]",
            "RELATION rz1 OPERATED_BY rz2 2020-04-01/.. ended by 2024-02-03 [RZ1:RZ2]",
            "IDENTIFIER rz3 RZ3 [RZ1:RZ3]",
            "RELATION rz3 SUCCEEDED_BY rz1 2021-10-01/.. [RZ1:RZ3]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A\\u0000B   | a control character, found U+0000, wanted text that can be read
          A\\u0085B   | a control character, found U+0085, wanted text that can be read
          A\\nB       | a control character, found U+000A, wanted text that can be read
          A\\ud800B   | half a character, found one of U+D800 to U+DFFF without the other half, wanted text that can be read
          """)
  void textThatIsNoneIsABadRow(String name, String problem) {
    write(
        organisation("RZ9"),
        organisation("RZ1")
            .replaceFirst(
                "\"Name\": \"[^\"]*\"", Matcher.quoteReplacement("\"Name\": \"" + name + "\"")));
    assertThat(folder.badRows()).singleElement().asString().endsWith(problem);
  }

  @Test
  void fileThatChangedAfterItWasRecognisedIsNotRead() {
    write(organisation("RZ1"));
    OdsFile file = folder.file();
    write(organisation("RZ2"));
    assertThatThrownBy(() -> CollectedFacts.of(file))
        .hasStackTraceContaining("changed while it was read, and nothing is imported");
  }

  @Test
  void bothSidesOfASuccessionAreOneFact() {
    write(
        organisation("RZ1", succession("Successor", "RZ2"), succession("Successor", "RZ3")),
        organisation("RZ2", succession("Predecessor", "RZ1")));
    assertThat(folder.read().facts("RELATION"))
        .containsExactly(
            "RELATION rz1 SUCCEEDED_BY rz2 2021-10-01/.. [RZ1:RZ2]",
            "RELATION rz1 SUCCEEDED_BY rz3 2021-10-01/.. [RZ1:RZ3]");
  }

  @Test
  void everyRelationOfTheRegisterIsKnown() {
    write(
        organisation(
            "RZ1",
            relation("RE2", "RZ2"),
            relation("RE3", "RZ3"),
            relation("RE4", "RZ4"),
            relation("RE5", "RZ5"),
            relation("RE6", "RZ6"),
            relation("RE8", "RZ8")));
    assertThat(folder.read().facts("RELATION"))
        .containsExactly(
            "RELATION rz1 PART_OF rz2 2020-04-01/.. [RZ1:RZ2]",
            "RELATION rz1 ACCOUNTABLE_TO rz3 2020-04-01/.. [RZ1:RZ3]",
            "RELATION rz1 COMMISSIONED_BY rz4 2020-04-01/.. [RZ1:RZ4]",
            "RELATION rz1 IN_THE_AREA_OF rz5 2020-04-01/.. [RZ1:RZ5]",
            "RELATION rz1 OPERATED_BY rz6 2020-04-01/.. [RZ1:RZ6]",
            "RELATION rz1 PARTNER_OF rz8 2020-04-01/.. [RZ1:RZ8]");
  }

  @Test
  void whatIsWrongInAnOrganisationIsToldAndTheOthersAreRead() {
    write(
        organisation("RZ1", relation("RE9", "RZ2")),
        organisation("RZ2", relation("RE6", "")),
        organisation("RZ3").replace("2020-04-01", "2020-02-30"),
        organisation("RZ4").replace("A NAME", " "),
        organisation("RZ5", succession("Neighbour", "RZ1")),
        organisation("RZ6", succession("Successor", "RZ1").replace("Start", "End")),
        organisation("RZ7").replace("Active", "Asleep"),
        organisation("RZ8"),
        organisation("RZ8"),
        "{\"resourceType\": \"OperationOutcome\"}",
        "17");
    CollectedFacts collected = folder.read();
    assertThat(collected.facts("NAME")).containsExactly("NAME rz8 A NAME [RZ8]");
    assertThat(folder.badRows())
        .containsExactly(
            "ord.json:1: RZ1: an unknown relation, found RE9, wanted RE2, RE3, RE4, RE5, RE6 or"
                + " RE8",
            "ord.json:2: RZ2: no code, found nothing, wanted a code of capital letters and"
                + " digits",
            "ord.json:3: RZ3: an impossible date, found 2020-02-30, wanted a day of the calendar"
                + " as 2023-04-01",
            "ord.json:4: RZ4: no name, found nothing, wanted the organisation's name",
            "ord.json:5: RZ5: an unknown type of succession, found Neighbour, wanted Predecessor"
                + " or Successor",
            "ord.json:6: RZ6: a succession without a day, found of RZ1, wanted a Legal or"
                + " Operational Start",
            "ord.json:7: RZ7: an unknown status, found Asleep, wanted Active or Inactive",
            "ord.json:9: RZ8: a code twice at one time, found from 1 April 2020, and before in"
                + " the file from 1 April 2020, wanted one row of a code for one time",
            "ord.json:10: no organisation, found FHIR OperationOutcome, wanted "
                + OdsFile.UNDERSTOOD,
            "ord.json:11: no organisation, found 17, wanted " + OdsFile.UNDERSTOOD);
  }

  @Test
  void organisationsMayStandInAList() {
    write("[" + organisation("RZ1") + ",", organisation("RZ2") + "]");
    assertThat(folder.read().facts("IDENTIFIER"))
        .containsExactly("IDENTIFIER rz1 RZ1 [RZ1]", "IDENTIFIER rz2 RZ2 [RZ2]");
  }

  @Test
  void organisationWithoutACodeIsRefused() {
    write("{\"Organisation\": {\"Name\": \"NORTHWOLD\"}}");
    assertThat(folder.refused())
        .containsExactly(
            "ord.json: not recognised, found an ORD organisation without a code"
                + " (OrgId.extension), wanted "
                + OdsFile.UNDERSTOOD);
  }

  @Test
  void otherJsonIsRefused() {
    write("{\"Successors\": [], \"x\": 1}");
    assertThat(folder.refused())
        .containsExactly(
            "ord.json: not recognised, found JSON with Successors, x, wanted "
                + OdsFile.UNDERSTOOD);
  }

  @Test
  void partOfAnOrganisationIsToldWhereTheWholeIs() {
    write("{\"Succs\": {\"Succ\": []}}");
    assertThat(folder.refused())
        .containsExactly(
            "ord.json: not recognised, found Succs of an ORD organisation that is not named (no"
                + " Organisation.OrgId.extension), wanted the whole answer of the ORD interface's"
                + " call organisations/CODE, which names it");
  }

  @Test
  void whatASearchFindsIsToldWhereTheOrganisationsAre() {
    write("{\"Organisations\": [{\"Name\": \"NORTHWOLD\", \"OrgId\": \"RZ1\"}]}");
    assertThat(folder.refused())
        .containsExactly(
            "ord.json: not recognised, found what the ORD interface finds (Organisations), which"
                + " tells little of each, wanted the answers of its call organisations/CODE, one"
                + " for each code; OrgLink leads to them");
  }

  @Test
  void brokenJsonIsRefused() {
    write(organisation("RZ1"), "{\"Organisation\": {\"Name\" \"NORTHWOLD\"}}");
    assertThat(folder.refused())
        .containsExactly(
            "ord.json:2:26: -: broken JSON, found a sign or word that JSON does not have at this"
                + " place, wanted JSON as the interface sends it; fetch it again");
  }

  @Test
  void jsonThatIsCutOffIsRefused() {
    folder.write("ord.json", "{\"Organisation\": {\"Name\": \"NORTH".getBytes(UTF_8));
    assertThat(folder.refused())
        .containsExactly(
            "ord.json:1:33: -: JSON that is cut off, found the end of the file in the middle of an"
                + " object, a list or a text, wanted the whole answer; fetch it again");
  }

  @Test
  void jsonInAnotherEncodingIsRefused() {
    folder.write(
        "ord.json", "{\"Organisation\": {\"Name\": \"CAF\u00c9 \u00c9\"}}".getBytes(ISO_8859_1));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .endsWith(
            ": wrong encoding, found bytes that are not UTF-8, wanted UTF-8; save it again as"
                + " UTF-8");
  }

  @Test
  void jsonDeeperThanAnyAnswerIsRefused() {
    folder.write("ord.json", "{\"Organisation\": %s}".formatted("[".repeat(60)).getBytes(UTF_8));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .contains("JSON beyond all bounds, found a text of more than 100,000 characters, or")
        .contains("objects in one another more than 50 deep");
  }

  @Test
  void objectWithoutAnEndIsRefused() {
    folder.write("ord.json", ("{\"Organisation\": {" + " ".repeat(3_000_000)).getBytes(UTF_8));
    assertThat(folder.refused())
        .first()
        .asString()
        .isEqualTo(
            "ord.json:1: an object without an end, found more than 1,048,576 bytes, wanted an"
                + " organisation of some thousand");
  }

  private void write(String... objects) {
    folder.write("ord.json", objects);
  }

  /**
   * @param tied its relations and successions
   */
  private static String organisation(String code, String... tied) {
    return """
    {"Organisation": {"Name": "A NAME", "Date": [{"Type": "Legal", "Start": "2020-04-01"}], \
    "OrgId": {"extension": "%s"}, "Status": "Active", "Rels": {"Rel": [%s]}, \
    "Succs": {"Succ": [%s]}}}\
    """
        .formatted(code, those(tied, "id"), those(tied, "Type"));
  }

  private static String those(String[] tied, String firstMember) {
    return Arrays.stream(tied)
        .filter(one -> one.startsWith("{\"" + firstMember))
        .collect(Collectors.joining(", "));
  }

  private static String relation(String id, String target) {
    return """
    {"id": "%s", "Date": [{"Type": "Operational", "Start": "2020-04-01"}], \
    "Target": {"OrgId": {"extension": "%s"}}}\
    """
        .formatted(id, target);
  }

  private static String succession(String type, String target) {
    return """
    {"Type": "%s", "Date": [{"Type": "Legal", "Start": "2021-10-01"}], \
    "Target": {"OrgId": {"extension": "%s"}}}\
    """
        .formatted(type, target);
  }
}
