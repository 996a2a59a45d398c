package org.remit.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.domain.Passage;
import org.remit.store.Release;

/** Paragraphs of the documents whose text was supplied. */
public final class Passages {
  private final Jdbi jdbi;
  private final Release release;

  Passages(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /** Those of these documents whose text the release has: what is cited of them was verified. */
  public Set<EntityId> documentsWithText(Collection<EntityId> documents) {
    Sql sql = of(documents);
    return Set.copyOf(
        sql.list(
            jdbi,
            "select distinct document from passage p where " + sql.where(),
            (row, _) -> EntityId.of(row.getString("document"))));
  }

  /**
   * For each of these documents whose text the release has, a page of its paragraphs.
   *
   * @param after the number of the paragraph before the first; 0 for the beginning
   */
  public Map<EntityId, Page<Passage>> pagesOf(
      Collection<EntityId> documents, int first, int after) {
    Sql sql = of(documents).and("number > :after and number <= :after + :first + 1");
    sql.bind("after", after).bind("first", first);
    return Grouped.paged(
        sql.list(
            jdbi,
            "select p.*, document as parent from passage p where %s order by document, number"
                .formatted(sql.where()),
            (row, _) -> new Grouped.Of<>(Grouped.parent(row), passage(row))),
        PageRequest.first(first));
  }

  /** The place of a paragraph. */
  public record Place(EntityId document, int number) {}

  /** The paragraphs at these places; where there is none they are absent. */
  public Map<Place, Passage> at(Collection<Place> places) {
    List<Place> wanted = places.stream().distinct().toList();
    Sql sql =
        Sql.in(release)
            .and(Sql.held("p"))
            .bind("documents", wanted.stream().map(Place::document).toList())
            .bind("numbers", wanted.stream().map(Place::number).toList());
    var found = new HashMap<Place, Passage>();
    sql.list(
            jdbi,
            """
            select p.* from unnest(:documents, :numbers::int[]) as w (document, number)
            join passage p on p.document = w.document and p.number = w.number
            where %s
            """
                .formatted(sql.where()),
            (row, _) -> passage(row))
        .forEach(passage -> found.put(new Place(passage.document(), passage.number()), passage));
    return found;
  }

  /** For each of these documents whose text the release has, how many paragraphs it has. */
  public Map<EntityId, Integer> countsOf(Collection<EntityId> documents) {
    Sql sql = of(documents);
    return Grouped.mapped(
        Grouped.grouped(
            sql.list(
                jdbi,
                "select document as parent, count(*) from passage p where %s group by document"
                    .formatted(sql.where()),
                (row, _) -> new Grouped.Of<>(Grouped.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  /** Hands over every paragraph, document by document. */
  public void forEach(Consumer<Passage> use) {
    Sql sql = Sql.in(release).and(Sql.held("p"));
    sql.stream(
        jdbi,
        "select * from passage p where %s order by document, number".formatted(sql.where()),
        (row, _) -> passage(row),
        use);
  }

  private Sql of(Collection<EntityId> documents) {
    return Sql.in(release)
        .and(Sql.held("p"))
        .and("document = any(:documents)")
        .bind("documents", Set.copyOf(documents));
  }

  private static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        EntityId.of(row.getString("document")), row.getInt("number"), row.getString("text"));
  }
}
