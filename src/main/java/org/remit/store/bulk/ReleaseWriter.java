package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.Mention;
import org.remit.domain.PartialDate;
import org.remit.domain.Passage;
import org.remit.store.RecordJson;
import org.remit.store.SortKey;
import org.remit.store.StoreException;

/**
 * The import of one source into the next release: give it every entity and fact of the source, then
 * {@link #commit}. It compares them by content hash with what the newest release has from this
 * source, and writes only what differs. Closed without a commit it leaves no trace. Holds one
 * connection and transaction; not for use by several threads.
 */
public final class ReleaseWriter implements AutoCloseable {
  private final ReleaseTransaction transaction;
  private final String source;
  private @Nullable String researchedUntil;

  /** Every row of this source in the newest release, and whether the import brought it again. */
  private final Map<UUID, Boolean> seen = new HashMap<>();

  private final Map<String, Integer> added = new TreeMap<>();
  private final Map<String, Integer> unchanged = new TreeMap<>();
  private final CopyRows entities;
  private final CopyRows facts;
  private final CopyRows mentions;
  private final CopyRows passages;

  ReleaseWriter(ReleaseTransaction transaction, String source) throws SQLException {
    this.transaction = transaction;
    this.source = source;
    researchedUntil = transaction.researchedUntilBefore();
    readKnown("entity", "hash");
    readKnown("fact", "id");
    entities =
        transaction.into("entity (id, kind, source, hash, content, aliases, sort, first_release)");
    facts =
        transaction.into(
            "fact (id, kind, source, content, first_day, last_day, sort, first_release, subject,"
                + " object, label)");
    // Through a table of its own: a fact that was withdrawn and comes back has its mentions still.
    transaction.execute(
        "create temporary table new_mention (like mention_of_records) on commit drop");
    mentions = transaction.into("new_mention (entity, part, fact)");
    passages = transaction.into("passage (document, sha256, number, text, first_release)");
  }

  private void readKnown(String table, String column) throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                "select %s from %s where source = ? and last_release is null"
                    .formatted(column, table))) {
      statement.setString(1, source);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          seen.put(rows.getObject(1, UUID.class), false);
        }
      }
    }
  }

  /** The number the release will have, if there is anything new in it. */
  public int release() {
    return transaction.release();
  }

  public void researchedUntil(PartialDate date) {
    researchedUntil = date.text();
  }

  public void entity(Entity entity) {
    String kind = entity.id().kind().name();
    String json = RecordJson.write(entity);
    UUID hash = RecordJson.hash(source, kind, json);
    if (isNew(hash, kind)) {
      transaction.counted(source, kind, 1);
      entities.add(
          entity.id(),
          kind,
          source,
          hash,
          new CopyRows.Json(json),
          entity.aliases(),
          SortKey.of(entity),
          transaction.release());
    }
  }

  public void fact(Fact fact) {
    String kind = fact.kind().name();
    String json = RecordJson.write(fact);
    UUID id = RecordJson.hash(source, kind, json);
    if (!isNew(id, kind)) {
      return;
    }
    transaction.counted(source, kind, 1);
    FactColumns columns = FactColumns.of(fact);
    facts.add(
        id,
        kind,
        source,
        new CopyRows.Json(json),
        fact.period().first(),
        fact.period().last(),
        SortKey.of(fact),
        transaction.release(),
        columns.subject(),
        columns.object(),
        columns.label());
    fact.mentions().stream()
        .distinct()
        .forEach((Mention mention) -> mentions.add(mention.entity(), mention.part(), id));
  }

  private boolean isNew(UUID hash, String kind) {
    Boolean before = seen.put(hash, true);
    if (before == null) {
      added.merge(kind, 1, Integer::sum);
    } else if (!before) {
      unchanged.merge(kind, 1, Integer::sum);
    }
    return before == null;
  }

  /** The text of a document, all of it; it takes the place of any other text of that document. */
  public void text(String sha256, List<Passage> text) {
    EntityId document = text.getFirst().document();
    if (transaction.any(
        "select 1 from passage where document = ? and sha256 = ? and last_release is null",
        document.toString(),
        sha256)) {
      unchanged.merge("PASSAGE", text.size(), Integer::sum);
      return;
    }
    for (Passage passage : text) {
      passages.add(document, sha256, passage.number(), passage.text(), transaction.release());
    }
    added.merge("PASSAGE", text.size(), Integer::sum);
  }

  /** Ends the reading of the source: withdraws what it did not bring, and counts. */
  public Difference finish() {
    try {
      for (CopyRows rows : List.of(entities, facts, mentions, passages)) {
        rows.send();
      }
      transaction.execute(
          "insert into mention_of_records select * from new_mention on conflict do nothing");
      var withdrawal = new Withdrawal(transaction);
      seen.entrySet().stream()
          .filter(row -> !row.getValue())
          .forEach(row -> withdrawal.add(row.getKey()));
      Map<String, Integer> withdrawn = withdrawal.end();
      if (!Objects.equals(researchedUntil, transaction.researchedUntilBefore())) {
        added.merge("RESEARCHED_UNTIL", 1, Integer::sum);
      }
      return new Difference(
          new TreeMap<>(added), new TreeMap<>(withdrawn), new TreeMap<>(unchanged));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * After {@link #finish}: what registers say, where it has to follow from what this source now
   * says; empty when no register was imported. Its part of the release is made with this one's.
   */
  public Optional<RegisterRevision> registers() {
    return RegisterRevision.of(transaction);
  }

  /**
   * Makes the release, after {@link #finish}; where nothing differs no release is made.
   *
   * @param fingerprint what the source looked like, kept to know an unchanged one unread
   * @return the number of the new release
   */
  public Optional<Integer> commit(Difference difference, String fingerprint) {
    try {
      int release = transaction.release();
      if (!difference.isEmpty()) {
        transaction.makeRelease(source, researchedUntil);
      }
      if (release > 1 || !difference.isEmpty()) {
        rememberSource(fingerprint, difference.isEmpty() ? release - 1 : release);
      }
      transaction.commit();
      return difference.isEmpty() ? Optional.empty() : Optional.of(release);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private void rememberSource(String fingerprint, int seenIn) throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                insert into source values (?, ?, ?) on conflict (name) do update
                  set fingerprint = excluded.fingerprint, release = excluded.release
                """)) {
      statement.setString(1, source);
      statement.setString(2, fingerprint);
      statement.setInt(3, seenIn);
      statement.executeUpdate();
    }
  }

  /** Undoes whatever was not committed. */
  @Override
  public void close() {
    transaction.close();
  }
}
