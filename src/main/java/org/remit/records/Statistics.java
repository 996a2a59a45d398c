package org.remit.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.PartialDate;
import org.remit.domain.Problem;
import org.remit.domain.RecordSink;
import org.remit.domain.term.Basis;
import org.remit.texts.Texts;

/**
 * Figures about a folder of records, as a page in Markdown. The same records and texts give the
 * same page. Pass it to {@link RecordFolder#read} as the sink.
 */
public final class Statistics implements RecordSink {
  private static final int DOCUMENTS_SHOWN = 25;

  private final Texts texts;
  private final Map<EntityKind, Integer> entities = new TreeMap<>();
  private final Map<EntityId, Entity.Document> documents = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private String researchedUntil = "not said";

  public Statistics(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void researchedUntil(PartialDate date) {
    researchedUntil = date.words();
  }

  @Override
  public void entity(Entity entity) {
    entities.merge(entity.id().kind(), 1, Integer::sum);
    if (entity instanceof Entity.Document document) {
      documents.put(document.id(), document);
    }
  }

  @Override
  public void fact(Fact fact) {
    facts.add(fact);
  }

  @Override
  public void problem(Problem problem) {
    // The command reports them.
  }

  /** The page. */
  public String markdown() {
    return String.join(
        "\n",
        "# The dataset in figures",
        "",
        "Written by `./remit statistics --texts DIR`; the texts are those of the documents they are"
            + " matched with.",
        "",
        "Researched until: " + researchedUntil + ".",
        "",
        table("entities", counts(entities)),
        table("facts", counts(byKind())),
        table("citations", citations()),
        table("facts of documents whose text is at hand", ofDocuments(this::hasText)),
        table(
            "facts of the other documents with the most",
            ofDocuments(id -> !hasText(id)).limit(DOCUMENTS_SHOWN)),
        table("holdings by basis", counts(byBasis())),
        table("holdings with their law", lawful()),
        table("days covered", days()));
  }

  private static String table(String title, Stream<String> rows) {
    return "| %s | |\n|---|--:|\n".formatted(title)
        + rows.map(row -> row + "\n").collect(Collectors.joining());
  }

  private static String row(String what, long count) {
    return String.format(Locale.UK, "| %s | %,d |", what, count);
  }

  private static <K extends Enum<K>> Stream<String> counts(Map<K, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return Stream.concat(
        counts.entrySet().stream()
            .map(count ->
                row(
                    count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    count.getValue())),
        Stream.of(row("all", all)));
  }

  private Map<FactKind, Integer> byKind() {
    var counts = new TreeMap<FactKind, Integer>();
    facts.forEach(fact -> counts.merge(fact.kind(), 1, Integer::sum));
    return counts;
  }

  private Map<Basis, Integer> byBasis() {
    var counts = new TreeMap<Basis, Integer>();
    holdings().forEach(holding -> counts.merge(holding.basis(), 1, Integer::sum));
    return counts;
  }

  private Stream<Fact.Holding> holdings() {
    return facts.stream().filter(Fact.Holding.class::isInstance).map(Fact.Holding.class::cast);
  }

  private Stream<String> lawful() {
    return Stream.of(Basis.values())
        .flatMap(basis -> {
          List<Fact.Holding> these =
              holdings().filter(holding -> holding.basis() == basis).toList();
          long lawful = these.stream().filter(each -> each.legalBasis() != null).count();
          return these.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  "| %s | %d%% |"
                      .formatted(
                          basis.name().toLowerCase(Locale.ROOT), 100 * lawful / these.size()));
        });
  }

  private Stream<String> citations() {
    List<Citation> all = facts.stream().flatMap(fact -> fact.citations().stream()).toList();
    long verified = all.stream().filter(this::isVerified).count();
    return Stream.of(
        row("verified in the text of their document", verified),
        row("not checked", all.size() - verified),
        row("with a phrase", all.stream().filter(each -> each.phrase() != null).count()));
  }

  private boolean isVerified(Citation citation) {
    Entity.Document document = documents.get(citation.document());
    return document != null && texts.verifies(document.sha256(), citation);
  }

  private boolean hasText(EntityId id) {
    Entity.Document document = documents.get(id);
    return document != null && texts.find(document.sha256()).isPresent();
  }

  /** A row a document, those with the most facts first. */
  private Stream<String> ofDocuments(Predicate<EntityId> wanted) {
    var counts = new TreeMap<EntityId, Integer>();
    for (Fact fact : facts) {
      fact.citations().stream()
          .map(Citation::document)
          .distinct()
          .filter(wanted)
          .forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<EntityId, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(count -> row(title(count.getKey()), count.getValue()));
  }

  private String title(EntityId id) {
    Entity.Document document = documents.get(id);
    return document == null ? id.toString() : document.title().replace("|", "\\|");
  }

  private Stream<String> days() {
    Comparator<PartialDate> byDay = Comparator.comparing(PartialDate::first);
    PartialDate first =
        facts.stream()
            .map(fact -> fact.period().from())
            .filter(Objects::nonNull)
            .min(byDay)
            .orElse(null);
    PartialDate last =
        facts.stream()
            .map(fact -> fact.period().from())
            .filter(Objects::nonNull)
            .max(byDay)
            .orElse(null);
    return Stream.of(
        "| the first that began | %s |".formatted(first == null ? "-" : first.words()),
        "| the last that began | %s |".formatted(last == null ? "-" : last.words()));
  }
}
