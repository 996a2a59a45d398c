package org.remit.ods.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Entity;
import org.remit.ods.Folder;

/** What becomes of the membership of practices. */
class MembershipFileTest {
  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void practiceIsMemberFromDayToDay() {
    folder.write(
        "members.txt",
        """
        "A99001","5ZZ","W","20020401","20130331","0"\
        """,
        """
        "A99001","90A","W","20130401","","1"\
        """);
    assertThat(folder.file().title())
        .isEqualTo(
            "Membership of general practices in primary care groups, trusts and their successors"
                + " (epcmem), 2 rows");
    assertThat(folder.read().facts)
        .containsExactly(
            "IDENTIFIER a99001 A99001 [A99001:A99001]",
            "IDENTIFIER 5zz 5ZZ [A99001:5ZZ]",
            "RELATION a99001 MEMBER_OF 5zz 2002-04-01/2013-03-31 [A99001:5ZZ]",
            "IDENTIFIER 90a 90A [A99001:90A]",
            "RELATION a99001 MEMBER_OF 90a 2013-04-01/.. [A99001:90A]");
  }

  @Test
  void bodyIsFollowedByThatWhichTookItsPractices() {
    members("5ZZ", "20020401", "20130331", 1, 10);
    members("90A", "20130401", "", 1, 10);
    assertThat(successions())
        .containsExactly("RELATION 5zz SUCCEEDED_BY 90a 2013-04-01/.. [A99001:90A]");
  }

  @Test
  void bodyIsFollowedByAllThatTookATenthAndTwoOfItsPractices() {
    members("5ZZ", "20020401", "20130331", 1, 30);
    members("90A", "20130401", "", 1, 25);
    members("90B", "20130401", "", 26, 28);
    members("90C", "20130401", "", 29, 30);
    members("5YY", "20020401", "20130331", 41, 45);
    members("90D", "20130401", "", 41, 44);
    members("90E", "20130401", "", 45, 45);
    assertThat(successions())
        .containsExactly(
            "RELATION 5yy SUCCEEDED_BY 90d 2013-04-01/.. [A99041:90D]",
            "RELATION 5zz SUCCEEDED_BY 90a 2013-04-01/.. [A99001:90A]",
            "RELATION 5zz SUCCEEDED_BY 90b 2013-04-01/.. [A99026:90B]");
  }

  @Test
  void practicesThatLeftBeforeTheLastDaySayNothing() {
    members("5ZZ", "20020401", "20100331", 1, 10);
    members("5YY", "20100401", "", 1, 10);
    members("5ZZ", "20020401", "20130331", 11, 12);
    members("90A", "20130401", "", 11, 12);
    assertThat(successions())
        .containsExactly("RELATION 5zz SUCCEEDED_BY 90a 2013-04-01/.. [A99011:90A]");
  }

  @Test
  void practiceThatStaysBehindForAWhileDoesNotHideWhoFollowed() {
    members("5ZZ", "20020401", "20130331", 1, 18);
    members("5ZZ", "20020401", "20130704", 19, 20);
    members("90A", "20130401", "", 1, 18);
    members("90B", "20130705", "", 19, 20);
    assertThat(successions())
        .containsExactly("RELATION 5zz SUCCEEDED_BY 90a 2013-04-01/.. [A99001:90A]");
  }

  @Test
  void moreThanATenthThatStayBehindGoOnBeingTheBody() {
    members("5ZZ", "20020401", "20130331", 1, 17);
    members("5ZZ", "20020401", "20130630", 18, 20);
    members("90A", "20130401", "", 1, 17);
    members("90B", "20130701", "", 18, 20);
    assertThat(successions())
        .containsExactly("RELATION 5zz SUCCEEDED_BY 90b 2013-07-01/.. [A99018:90B]");
  }

  @Test
  void withinAMonthOnlyTwentyPracticesShowThatABodyMoved() {
    members("5ZZ", "20020401", "20170808", 1, 19);
    members("90A", "20170809", "", 1, 19);
    members("5YY", "20020401", "20110414", 21, 40);
    members("90B", "20110415", "", 21, 40);
    assertThat(successions())
        .containsExactly("RELATION 5yy SUCCEEDED_BY 90b 2011-04-15/.. [A99021:90B]");
  }

  @Test
  void bodyThatStillHasAMemberIsNotFollowed() {
    members("5ZZ", "20020401", "20130331", 1, 9);
    members("5ZZ", "20020401", "", 10, 10);
    members("90A", "20130401", "", 1, 9);
    assertThat(successions()).isEmpty();
  }

  @Test
  void gapOfADayIsNoSuccession() {
    members("5ZZ", "20020401", "20130331", 1, 10);
    members("90A", "20130402", "", 1, 10);
    assertThat(successions()).isEmpty();
  }

  @Test
  void editionTellsThatSuccessionsAreInferred() {
    members("5ZZ", "20020401", "20130331", 1, 1);
    var edition = (Entity.Document) folder.read().entities.getFirst();
    assertThat(edition.id()).hasToString("document/ods-epcmem-2013-03-31");
    assertThat(edition.note()).endsWith(MembershipFile.INFERRED);
  }

  @Test
  void membershipTwiceAtOneTimeIsBad() {
    members("5ZZ", "20020401", "20130331", 1, 1);
    members("5ZZ", "20100401", "", 1, 1);
    assertThat(folder.badRows())
        .containsExactly(
            "epcmem.csv:2: A99001: a code twice at one time, found from 1 April 2010, and before"
                + " in the file 1 April 2002 to 31 March 2013, wanted one row of a code for one"
                + " time");
  }

  @Test
  void wrongMembershipsAreBad() {
    written.add("\"A99001\",\"5ZZ\",\"W\",\"20020401\",\"\",\"0\"");
    written.add("\"A99002\",\"5ZZ\",\"X\",\"20020401\",\"\",\"0\"");
    written.add("\"A99003\",\"5ZZ\",\"W\",\"\",\"\",\"0\"");
    written.add("\"A99004\",\"5ZZ\",\"W\",\"20020401\",\"20020331\",\"0\"");
    written.add("\"A99005\",\"\",\"W\",\"20020401\",\"\",\"0\"");
    written.add("\"A99006\",\"5ZZ\",\"W\",\"20020401\",\"\"");
    folder.write("epcmem.csv", written.toArray(String[]::new));
    assertThat(folder.badRows())
        .containsExactly(
            "epcmem.csv:2: A99002: an unknown type of membership, found X, wanted W",
            "epcmem.csv:3: A99003: no day of joining, found nothing, wanted a day as 20230401",
            "epcmem.csv:4: A99004: left before it joined, found 2002-04-01, then 2002-03-31,"
                + " wanted a last day on or after the first",
            "epcmem.csv:5: A99005: no code, found nothing, wanted a code of capital letters and"
                + " digits",
            "epcmem.csv:6: A99006: a wrong number of columns, found 5, wanted 6 columns");
  }

  private final List<String> written = new ArrayList<>();

  /** Practices A99001 and so on, by their last digits. */
  private void members(String parent, String joined, String left, int first, int last) {
    for (int i = first; i <= last; i++) {
      written.add(
          "\"A99%03d\",\"%s\",\"W\",\"%s\",\"%s\",\"0\"".formatted(i, parent, joined, left));
    }
    folder.write("epcmem.csv", written.toArray(String[]::new));
  }

  private List<String> successions() {
    return folder.read().facts.stream().filter(fact -> fact.contains("SUCCEEDED_BY")).toList();
  }
}
