package org.remit.store.read;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.domain.EntityId;
import org.remit.domain.Passage;
import org.remit.store.Release;
import org.remit.store.row.PassageRow;
import org.remit.store.row.VersionedRow;

/** Paragraphs of the documents whose text was supplied. */
public final class Passages extends ReleaseReads
    implements PanacheRepositoryBase<PassageRow, PassageRow.Version> {
  private static final String AT =
      """
      select p.document, p.number, p.text
      from unnest(cast(:documents as text[]), cast(:numbers as int[])) as w (document, number)
      join passage p on p.document = w.document and p.number = w.number
      where p.first_release <= :release and (p.last_release is null or p.last_release >= :release)
      """;

  private static final Shape<Passage> PASSAGE =
      new Shape<>(
          List.of("document", "number", "text"),
          row ->
              new Passage(
                  EntityId.of(Shape.text(row, "document")),
                  Shape.number(row, "number"),
                  Shape.text(row, "text")));

  /** What a query gives of a paragraph. */
  private record Paragraph(String document, int number, String text) {
    Grouped.Of<Passage> ofDocument() {
      EntityId id = EntityId.of(document);
      return new Grouped.Of<>(id, new Passage(id, number, text));
    }
  }

  private record Count(String document, long count) {}

  Passages(Release release) {
    super(release);
  }

  /** Those of these documents whose text the release has: what is cited of them was verified. */
  public Set<EntityId> documentsWithText(Collection<EntityId> documents) {
    return countsOf(documents).keySet();
  }

  /**
   * For each of these documents whose text the release has, a page of its paragraphs.
   *
   * @param after the number of the paragraph before the first; 0 for the beginning
   */
  public Map<EntityId, Page<Passage>> pagesOf(
      Collection<EntityId> documents, int first, int after) {
    List<Paragraph> found =
        read(() ->
            find(
                    """
                    document in :documents and number > :after and number <= :last
                    order by document, number
                    """,
                    Map.of(
                        "documents", texts(documents), "after", after, "last", after + first + 1))
                .filter(VersionedRow.AS_OF, asOf())
                .project(Paragraph.class)
                .list());
    return Grouped.paged(
        found.stream().map(Paragraph::ofDocument).toList(), PageRequest.first(first));
  }

  /** The place of a paragraph. */
  public record Place(EntityId document, int number) {}

  /** The paragraphs at these places; where there is none they are absent. */
  public Map<Place, Passage> at(Collection<Place> places) {
    List<Place> wanted = places.stream().distinct().toList();
    var found = new HashMap<Place, Passage>();
    sql(AT)
        .bindAll("documents", wanted.stream().map(Place::document).toList())
        .bindAll("numbers", wanted.stream().map(Place::number).toList())
        .list(PASSAGE)
        .forEach(passage -> found.put(new Place(passage.document(), passage.number()), passage));
    return found;
  }

  /** For each of these documents whose text the release has, how many paragraphs it has. */
  public Map<EntityId, Integer> countsOf(Collection<EntityId> documents) {
    List<Count> counts =
        read(() ->
            find(
                    """
                    select document, count(*) from PassageRow
                    where document in :documents group by document
                    """,
                    Map.of("documents", texts(documents)))
                .filter(VersionedRow.AS_OF, asOf())
                .project(Count.class)
                .list());
    return counts.stream()
        .collect(Collectors.toMap(of -> EntityId.of(of.document()), of -> (int) of.count()));
  }

  private static Set<String> texts(Collection<EntityId> documents) {
    return documents.stream().map(EntityId::toString).collect(Collectors.toSet());
  }
}
