package org.remit.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.remit.domain.EntityId;
import org.remit.domain.OdsId;

/** Ends rows of the newest release that the next one no longer has. */
final class Withdrawal {
  /**
   * Each returns the kind of every row that it ends, and its source where it is counted; a row of
   * this release is not among them.
   */
  private static final List<String> UPDATES =
      List.of(
          """
          update entity set last_release = %1$d from gone
          where entity.hash = gone.hash and last_release is null
          returning kind, source
          """,
          """
          update fact set last_release = %1$d from gone
          where fact.id = gone.hash and last_release is null and first_release <= %1$d
          returning kind, source
          """,
          // A text goes when its document does, or names another.
          """
          update passage set last_release = %1$d
          where last_release is null and first_release <= %1$d and not exists (
            select from entity
            where entity.id = passage.document and entity.last_release is null
              and entity.content ->> 'sha256' = passage.sha256)
          returning 'PASSAGE', null
          """);

  /** Organisations that only codes of a register made, and of which none says anything now. */
  private static final String SILENT =
      """
      update entity e set last_release = %1$d
      where e.source = 'ods' and e.kind = 'ORGANISATION' and e.last_release is null
        and starts_with(e.id, '%2$s')
        and not exists (
          select from fact where claim is not null and last_release is null and subject = e.id)
        and not exists (
          select from fact
          where claim is not null and last_release is null and kind = 'RELATION' and object = e.id)
      returning e.kind, e.source
      """;

  private static final String DOCUMENTS =
      """
      update entity set last_release = %1$d
      where source = 'ods' and kind = 'DOCUMENT' and last_release is null and id = any(?)
      returning kind, source
      """;

  private final ReleaseTransaction transaction;
  private final CopyRows gone;

  Withdrawal(ReleaseTransaction transaction) throws SQLException {
    this.transaction = transaction;
    transaction.execute(
        "create temporary table if not exists gone (hash uuid primary key) on commit drop");
    transaction.execute("truncate gone");
    gone = transaction.into("gone (hash)");
  }

  /** Notes the entity or fact of this hash, which has to be noted but once. */
  void add(UUID hash) {
    gone.add(hash);
  }

  /** Ends what was noted, and what goes with it; how many of each kind. */
  Map<String, Integer> end() throws SQLException {
    gone.send();
    transaction.execute("analyze gone");
    var withdrawn = new TreeMap<String, Integer>();
    for (String update : UPDATES) {
      run(update, withdrawn);
    }
    return withdrawn;
  }

  /**
   * Ends what is left of a set that was replaced, once its facts have ended: organisations that no
   * register speaks of, and documents of its editions.
   *
   * @param withdrawn gets how many of each kind
   */
  void endReplaced(List<EntityId> documents, Map<String, Integer> withdrawn) throws SQLException {
    run(SILENT, withdrawn);
    if (!documents.isEmpty()) {
      run(DOCUMENTS, withdrawn, documents.stream().map(EntityId::toString).toArray());
    }
  }

  private void run(String update, Map<String, Integer> withdrawn, Object... ids)
      throws SQLException {
    String counted =
        "with done (kind, source) as (%s) select kind, source, count(*) from done group by 1, 2"
            .formatted(update.formatted(transaction.release() - 1, OdsId.ORGANISATIONS));
    Connection connection = transaction.connection();
    try (PreparedStatement statement = connection.prepareStatement(counted)) {
      if (ids.length > 0) {
        statement.setArray(1, connection.createArrayOf("text", ids));
      }
      count(statement, withdrawn);
    }
  }

  private void count(PreparedStatement statement, Map<String, Integer> withdrawn)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String kind = rows.getString("kind");
        String source = rows.getString("source");
        int count = rows.getInt("count");
        withdrawn.merge(kind, count, Integer::sum);
        if (source != null) {
          transaction.counted(source, kind, -count);
        }
      }
    }
  }
}
