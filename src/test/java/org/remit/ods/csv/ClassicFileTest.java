package org.remit.ods.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.PartialDate;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;
import org.remit.ods.CollectedFacts;
import org.remit.ods.Folder;
import org.remit.ods.file.OdsFile;

/** What becomes of the rows of the sets of 27 columns. */
class ClassicFileTest {
  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void trustHasNameLifeTypeAddressAndAreas() {
    folder.write(
        "etr.csv",
        """
        "RZ1","  NORTHWOLD  NHS TRUST","Y90","QZ1","1 HIGH STREET","","","NORTHWOLD","NORFOLK","nw11aa","20100401","","","","","","","01 1","","","","0","","A","","",""\
        """);
    CollectedFacts collected = folder.read();
    assertThat(collected.problems).isEmpty();
    assertThat(collected.rows).isEqualTo(1);
    assertThat(collected.facts)
        .containsExactly(
            "IDENTIFIER rz1 RZ1 [RZ1]",
            "NAME rz1 NORTHWOLD NHS TRUST [RZ1]",
            "EXISTENCE rz1 ACTIVE 2010-04-01/.. [RZ1]",
            "CLASSIFICATION rz1 body-type/nhs-trust 2010-04-01/.. [RZ1]",
            "ADDRESS rz1 [1 HIGH STREET, NORTHWOLD, NORFOLK] NW1 1AA [RZ1]",
            "IDENTIFIER y90 Y90 [RZ1:Y90]",
            "RELATION rz1 IN_THE_AREA_OF y90 [RZ1:Y90]",
            "IDENTIFIER qz1 QZ1 [RZ1:QZ1]",
            "RELATION rz1 IN_THE_AREA_OF qz1 [RZ1:QZ1]");
  }

  @Test
  void foundationTrustIsKnownByItsName() {
    folder.write(
        "etr.csv",
        """
        "RZ2","EASTWOLD NHS FOUNDATION TRUST","","","","","","","","","20100401","","","","","","","","","","","0","","A","","",""\
        """);
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER rz2 RZ2 [RZ2]",
            "NAME rz2 EASTWOLD NHS FOUNDATION TRUST [RZ2]",
            "EXISTENCE rz2 ACTIVE 2010-04-01/.. [RZ2]",
            "CLASSIFICATION rz2 body-type/nhs-foundation-trust 2010-04-01/.. [RZ2]");
  }

  @Test
  void siteIsOperatedByItsTrustAndMayBeATreatmentCentre() {
    folder.write(
        "ets.csv",
        """
        "RZ101","NORTHWOLD COTTAGE HOSPITAL","","","MILL LANE","","","","","","20110501","20230331","","M","RZ1","","","","","","","0","","A","","",""\
        """);
    CollectedFacts collected = folder.read();
    assertThat(collected.facts)
        .containsExactly(
            "IDENTIFIER rz101 RZ101 [RZ101]",
            "NAME rz101 NORTHWOLD COTTAGE HOSPITAL [RZ101]",
            "EXISTENCE rz101 ACTIVE 2011-05-01/2023-03-31 [RZ101]",
            "CLASSIFICATION rz101 body-type/nhs-trust-site 2011-05-01/2023-03-31 [RZ101]",
            "CLASSIFICATION rz101 body-type/treatment-centre 2011-05-01/2023-03-31 [RZ101]",
            "ADDRESS rz101 [MILL LANE] null ../2023-03-31 [RZ101]",
            "NAME body-type/nhs-trust-site NHS trust site []",
            "NAME body-type/treatment-centre Treatment centre []",
            "IDENTIFIER rz1 RZ1 [RZ101:RZ1]",
            "RELATION rz101 OPERATED_BY rz1 ../2023-03-31 [RZ101:RZ1]");
    assertThat(collected.entities)
        .extracting(entity -> entity.id().toString())
        .containsExactly(
            "document/ods-ets-2023-03-31",
            "body-type/nhs-trust-site",
            "body-type/treatment-centre");
  }

  @Test
  void branchIsPartOfItsPracticeForAsLongAsItJoined() {
    folder.write(
        "ebranchs.csv",
        """
        "A99001001","MILL LANE BRANCH","","","","","","","","","20040401","20200930","","","A99001","20050401","20200930","","","","","0","","A","","",""\
        """);
    assertThat(folder.read().facts("RELATION"))
        .containsExactly(
            "RELATION a99001001 PART_OF a99001 2005-04-01/2020-09-30 [A99001001:A99001]");
  }

  @Test
  void practiceIsCommissionedSinceItJoined() {
    folder.write(
        "epraccur.csv",
        """
        "A99001","MILL LANE SURGERY","","","","","","","","","19740401","","A","B","99X","20130401","","","","","","0","","99X","","4",""\
        """,
        """
        "A99002","HIGH STREET SURGERY","","","","","","","","","19740401","","DORMANT","B","99X","20130401","","","","","","0","","","","RO76|RO99998",""\
        """);
    CollectedFacts collected = folder.read();
    assertThat(collected.facts("RELATION"))
        .containsExactly(
            "RELATION a99001 COMMISSIONED_BY 99x 2013-04-01/.. [A99001:99X]",
            "RELATION a99002 COMMISSIONED_BY 99x 2013-04-01/.. [A99002:99X]");
    assertThat(collected.facts("EXISTENCE"))
        .containsExactly(
            "EXISTENCE a99001 ACTIVE 1974-04-01/.. [A99001]",
            "EXISTENCE a99002 DORMANT 1974-04-01/.. [A99002]");
    assertThat(collected.facts("CLASSIFICATION"))
        .containsExactly(
            "CLASSIFICATION a99001 body-type/general-practice 1974-04-01/.. [A99001]",
            "CLASSIFICATION a99002 body-type/general-practice 1974-04-01/.. [A99002]",
            "CLASSIFICATION a99002 body-type/ods-role-ro99998 1974-04-01/.. [A99002]");
    assertThat(collected.facts("NAME"))
        .contains("NAME body-type/ods-role-ro99998 ODS role RO99998 []");
  }

  @Test
  void daysOfAPracticeAreThoseOfAProviderThatIsNotItsCommissioner() {
    folder.write(
        "epraccur.csv",
        """
        "Y99001","MILL LANE CLINIC","","","","","","","","","20010401","","A","B","99X","20010401","","","","","","0","","RZ1","","9",""\
        """);
    assertThat(folder.read().facts("RELATION"))
        .containsExactly(
            "RELATION y99001 COMMISSIONED_BY 99x [Y99001:99X]",
            "RELATION y99001 OPERATED_BY rz1 2001-04-01/.. [Y99001:RZ1]");
  }

  @Test
  void pharmacyIsOperatedByItsHeadquartersInTheAreaOfItsBoard() {
    folder.write(
        "edispensary.csv",
        """
        "FZ001","MILL LANE PHARMACY","Y90","QZ1","","","","","","","19990401","","A","1","P9ZZ","20040401","","","","","","0","","QZ1","","",""\
        """,
        """
        "FZ002","HIGH STREET APPLIANCES","Y90","QZ1","","","","","","","19990401","","A","2","","","","","","","","0","","5Z1","","",""\
        """,
        """
        "FZ003","GASES","","","","","","","","","19990401","","P","3","","","","","","","","0","","","","",""\
        """);
    CollectedFacts collected = folder.read();
    assertThat(collected.facts("RELATION"))
        .containsExactly(
            "RELATION fz001 IN_THE_AREA_OF y90 [FZ001:Y90]",
            "RELATION fz001 IN_THE_AREA_OF qz1 [FZ001:QZ1]",
            "RELATION fz001 OPERATED_BY p9zz 2004-04-01/.. [FZ001:P9ZZ]",
            "RELATION fz002 IN_THE_AREA_OF y90 [FZ002:Y90]",
            "RELATION fz002 IN_THE_AREA_OF qz1 [FZ002:QZ1]",
            "RELATION fz002 IN_THE_AREA_OF 5z1 [FZ002:5Z1]");
    assertThat(collected.facts("CLASSIFICATION"))
        .containsExactly(
            "CLASSIFICATION fz001 body-type/pharmacy 1999-04-01/.. [FZ001]",
            "CLASSIFICATION fz002 body-type/appliance-contractor 1999-04-01/.. [FZ002]");
  }

  @Test
  void groupsHubsAndSubLocationsAreToldApartBySubType() {
    folder.write(
        "eccg.csv",
        """
        "90A","NHS NORTHWOLD CCG","","","","","","","","","20130401","","","C","","","","","","","","0","","","","",""\
        """,
        """
        "90B","NORTHWOLD COMMISSIONING HUB","","","","","","","","","20130401","","","H","","","","","","","","0","","","","",""\
        """,
        """
        "90C","NHS NORFOLK ICB - 90C","","","","","","","","","20130401","","","RO319|RO327","","","","","","","","0","","","","",""\
        """,
        """
        "90D","NHS SOUTHWOLD CCG","","","","","","","","","20130401","20200331","","","","","","","","","","0","","","","",""\
        """);
    OdsFile file = folder.find(LocalDate.of(2023, 5, 1)).files().getFirst();
    assertThat(CollectedFacts.of(file).facts("CLASSIFICATION"))
        .containsExactly(
            "CLASSIFICATION 90a body-type/clinical-commissioning-group 2013-04-01/.. [90A]",
            "CLASSIFICATION 90b body-type/commissioning-hub 2013-04-01/.. [90B]",
            "CLASSIFICATION 90c body-type/sub-icb-location 2013-04-01/.. [90C]",
            "CLASSIFICATION 90c body-type/sub-icb-reporting-entity 2013-04-01/.. [90C]",
            "CLASSIFICATION 90d body-type/clinical-commissioning-group 2013-04-01/2020-03-31"
                + " [90D]");
  }

  @Test
  void withoutAStatusTheClosingDayDecides() {
    folder.write(
        "etr.csv",
        """
        "RZ1","CLOSED BEFORE THE EDITION","","","","","","","","","20100401","20200331","","","","","","","","","","0","","A","","",""\
        """,
        """
        "RZ2","CLOSES WITH THE EDITION","","","","","","","","","20100401","20210331","","","","","","","","","","0","","A","","",""\
        """,
        """
        "RZ3","SAYS THAT IT IS OPEN","","","","","","","","","20100401","20200331","ACTIVE","","","","","","","","","0","","A","","",""\
        """);
    assertThat(folder.read().facts("EXISTENCE"))
        .containsExactly(
            "EXISTENCE rz1 INACTIVE 2010-04-01/2020-03-31 [RZ1]",
            "EXISTENCE rz2 ACTIVE 2010-04-01/2021-03-31 [RZ2]",
            "EXISTENCE rz3 ACTIVE 2010-04-01/2020-03-31 [RZ3]");
  }

  @Test
  void closedWithoutAClosingDayHadEndedByTheDayOfTheEdition() {
    folder.write(
        "epraccur.csv",
        """
        "A99001","CLOSED","","QZ1","1 HIGH STREET","","","","","","20100401","","C","B","90A","20130401","","","","","","0","","90A","","4",""\
        """,
        """
        "A99002","CLOSED LATER","","","","","","","","","20100401","20300331","INACTIVE","B","","","","","","","","0","","","","4",""\
        """);
    OdsFile file = folder.find(LocalDate.of(2023, 5, 1)).files().getFirst();
    assertThat(CollectedFacts.of(file).facts)
        .contains(
            "EXISTENCE a99001 INACTIVE 2010-04-01/.. ended by 2023-05-01 [A99001]",
            "CLASSIFICATION a99001 body-type/general-practice 2010-04-01/.. ended by 2023-05-01"
                + " [A99001]",
            "ADDRESS a99001 [1 HIGH STREET] null ../.. ended by 2023-05-01 [A99001]",
            "RELATION a99001 COMMISSIONED_BY 90a 2013-04-01/.. ended by 2023-05-01 [A99001:90A]",
            "EXISTENCE a99002 INACTIVE 2010-04-01/.. ended by 2023-05-01 [A99002]")
        .noneMatch(fact -> fact.contains("IN_THE_AREA_OF"));
    assertThat(CollectedFacts.of(file).asked).contains("A99001 2010-04-01 2010-04-01");
  }

  @Test
  void ownersAreAskedForTheDayTheRowSpeaksOf() {
    folder.write(
        "ebranchs.csv",
        """
        "A99001001","CLOSED","","QZ1","","","","","","","20040401","20200930","","","A99001","20040401","20190331","","","","","0","","A","","",""\
        """,
        """
        "A99001002","OPEN","","","","","","","","","20210401","","","","A99001","20210401","","","","","","0","","A","","",""\
        """);
    assertThat(folder.read().asked)
        .containsExactly(
            "A99001001 2004-04-01 2020-09-30",
            "QZ1 - 2020-09-30",
            "A99001 - 2019-03-31",
            "A99001002 2021-04-01 2021-04-01",
            "A99001 - 2021-04-01");
  }

  @Test
  void editionIsADocument() {
    folder.write(
        "etr.csv",
        """
        "RZ1","NORTHWOLD NHS TRUST","","","","","","","","","20230401","","","","","","","","","","","0","","A","","",""\
        """);
    OdsFile given = folder.find(LocalDate.of(2018, 5, 1)).files().getFirst();
    assertThat(CollectedFacts.of(given).entities)
        .containsExactly(
            new Entity.Document(
                EntityId.of("document/ods-etr-2018-05-01"),
                List.of(),
                "NHS Organisation Data Service: NHS trusts (etr), edition of 1 May 2018",
                DocumentKind.REGISTER,
                EntityId.of("organisation/nhs-digital"),
                List.of(),
                PartialDate.of("2018-05-01"),
                null,
                Licence.OGL_3,
                null,
                "The day of the edition was given with the file."));
    var own = (Entity.Document) CollectedFacts.of(folder.file()).entities.getFirst();
    assertThat(own.note())
        .isEqualTo(
            "No day of the edition is given; it is inferred from the latest day that stands in the"
                + " file.");
    assertThat(own.title())
        .isEqualTo(
            "NHS Organisation Data Service: NHS trusts (etr), edition as at 1 April 2023"
                + " (inferred)");
    assertThat(own.published()).isNull();
    assertThat(own.publisher()).hasToString("organisation/nhs-england");
  }

  @Test
  void readingAgainSaysTheSame() {
    folder.write(
        "ets.csv",
        """
        "RZ101","NORTHWOLD COTTAGE HOSPITAL","Y90","","","","","","","","20110501","","","M","RZ1","","","","","","","0","","A","","",""\
        """);
    OdsFile file = folder.file();
    assertThat(CollectedFacts.of(file).facts).isEqualTo(CollectedFacts.of(file).facts).isNotEmpty();
  }
}
