package org.remit.supplied;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Problem;
import org.remit.domain.RecordSink;
import org.remit.records.RecordFolder;
import org.remit.records.Statistics;
import org.remit.texts.Texts;

/** The shipped records against the texts of the five documents they started from. */
class VerifiedRecordsSuppliedTest {
  private static final Collected RECORDS = new Collected();
  private static Texts texts = Texts.NONE;

  @BeforeAll
  static void readThem() {
    texts = Texts.read(Supplied.folder("documents"));
    RecordFolder.at(Path.of("data-import/records")).read(texts, RECORDS);
  }

  @Test
  void everyPhraseStandsInItsParagraph() {
    assertThat(RECORDS.problems).isEmpty();
  }

  @Test
  void everyTextIsThatOfADocument() {
    assertThat(RECORDS.sha256.values())
        .containsExactlyInAnyOrderElementsOf(
            texts.all().stream().map(text -> text.sha256()).toList());
  }

  @Test
  void everyCitationOfTheFiveDocumentsIsVerified() {
    var unverified = new ArrayList<Citation>();
    var facts = new TreeMap<EntityId, Integer>();
    for (Fact fact : RECORDS.facts) {
      for (Citation citation : fact.citations()) {
        String sha256 = RECORDS.sha256.get(citation.document());
        if (sha256 != null) {
          facts.merge(citation.document(), 1, Integer::sum);
          if (!texts.verifies(sha256, citation)) {
            unverified.add(citation);
          }
        }
      }
    }
    assertThat(unverified).isEmpty();
    assertThat(facts).hasSize(5).allSatisfy((_, count) -> assertThat(count).isGreaterThan(30));
  }

  @Test
  void figuresInTheDocsAreThose() throws Exception {
    var statistics = new Statistics(texts);
    RecordFolder.at(Path.of("data-import/records")).read(texts, statistics);
    assertThat(Path.of("docs/dataset.md"))
        .as("write it by: ./remit statistics --texts DIR >docs/dataset.md")
        .hasContent(statistics.markdown());
  }

  /** What the reader finds. */
  private static final class Collected implements RecordSink {
    private final Map<EntityId, String> sha256 = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void researchedUntil(PartialDate date) {}

    @Override
    public void entity(Entity entity) {
      if (entity instanceof Entity.Document document && document.sha256() != null) {
        sha256.put(document.id(), document.sha256());
      }
    }

    @Override
    public void fact(Fact fact) {
      facts.add(fact);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }
}
