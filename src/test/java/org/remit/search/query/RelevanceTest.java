package org.remit.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.search.index.Indexes;
import org.remit.search.index.Sample;
import org.remit.search.index.SearchIndex;

/** A query, what must come first, and why. */
class RelevanceTest {
  @TempDir static Path folder;
  static SearchIndex index;

  @BeforeAll
  static void build() throws IOException {
    index = new Indexes(folder).open(1, Sample::feed);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nhs england                   | organisation/nhs-england              | name NHS England
          NHS Commissioning Board       | organisation/nhs-england              | former name NHS Commissioning Board, 1 October 2012 to 30 June 2022
          nhse                          | organisation/nhs-england              | acronym NHSE
          x24                           | organisation/nhs-england              | ODS code X24
          QOC                           | organisation/ods-qoc                  | ODS code QOC
          health secretary              | role/secretary-of-state-for-health-and-social-care | name Secretary of State for Health and Social Care
          pritchard                     | person/amanda-pritchard               | name Amanda Pritchard
          jose alvarez                  | person/jose-alvarez                   | name José Álvarez
          ccg                           | body-type/clinical-commissioning-group | acronym CCG
          CCGs                          | body-type/clinical-commissioning-group | acronym CCG
          icb                           | body-type/integrated-care-board       | acronym ICB
          integrated care boards        | body-type/integrated-care-board       | name Integrated care board
          commissioning                 | function/commissioning                | name Commissioning
          IT                            | function/it                           | name IT and the record
          king's fund                   | organisation/kings-fund               | name The King’s Fund
          kings fund                    | organisation/kings-fund               | name The King’s Fund
          KING’S FUND                   | organisation/kings-fund               | name The King’s Fund
          nhs england chief executive   | role/nhs-england-chief-executive      | name Chief executive
          N.H.S. trust                  | body-type/nhs-trust                   | name NHS trust
          health & care act             | document/health-and-care-act-2022     | title Health and Care Act 2022
          kent icb                      | organisation/nhs-kent-and-medway-integrated-care-board | name NHS Kent and Medway Integrated Care Board
          shropshire integrated care board | organisation/ods-qoc               | name NHS Shropshire ICB
          abolish nhs england           | reform/abolition                      | summary: The Government means to abolish NHS England.
          matthew taylor                | statement-2                           | related to Matthew Taylor
          who leads the telegraph today | document/powers                       | related to The Telegraph
          """)
  void comesFirst(String query, String id, String why) throws IOException {
    Hits hits = new Searcher(index).search(new SearchRequest(query, Set.of(), null, 5, null));

    assertThat(hits.hits().getFirst().id()).isEqualTo(id);
    assertThat(hits.hits().getFirst().why()).isEqualTo(why);
  }
}
