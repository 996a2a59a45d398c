package org.remit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.Mention;
import org.remit.domain.PartialDate;
import org.remit.domain.Passage;

/**
 * The import of one source into the next release: give it every entity and fact of the source, then
 * {@link #commit}. It compares them by content hash with what the newest release has from this
 * source, and writes only what differs. Closed without a commit it leaves no trace. Holds one
 * connection and transaction; not for use by several threads.
 */
public final class ReleaseWriter implements AutoCloseable {
  /** Any number will do, as long as every version of Remit takes the same. */
  private static final long LOCK = 7_364_838_293L;

  private final Connection connection;
  private final String source;
  private final Clock clock;
  private final int release;
  private final @Nullable String researchedUntilBefore;
  private @Nullable String researchedUntil;

  /** Every row of this source in the newest release, and whether the import brought it again. */
  private final Map<UUID, Boolean> seen = new HashMap<>();

  private final Map<String, Integer> added = new TreeMap<>();
  private final Map<String, Integer> unchanged = new TreeMap<>();
  private final CopyRows entities;
  private final CopyRows facts;
  private final CopyRows mentions;
  private final CopyRows passages;

  ReleaseWriter(Connection connection, String source, Clock clock) throws SQLException {
    this.connection = connection;
    this.source = source;
    this.clock = clock;
    connection.setAutoCommit(false);
    if (!lock()) {
      connection.rollback();
      throw new ImportRunningException();
    }
    try (Statement statement = connection.createStatement();
        ResultSet newest =
            statement.executeQuery(
                "select number, researched_until from release order by number desc limit 1")) {
      boolean first = !newest.next();
      release = first ? 1 : newest.getInt("number") + 1;
      researchedUntilBefore = first ? null : newest.getString("researched_until");
      researchedUntil = researchedUntilBefore;
    }
    readKnown("entity", "hash");
    readKnown("fact", "id");
    entities =
        new CopyRows(
            connection, "entity (id, kind, source, hash, content, aliases, sort, first_release)");
    facts =
        new CopyRows(
            connection,
            "fact (id, kind, source, content, first_day, last_day, sort, first_release)");
    // Through a table of its own: a fact that was withdrawn and comes back has its mentions still.
    execute("create temporary table new_mention (like mention) on commit drop");
    mentions = new CopyRows(connection, "new_mention (entity, part, fact)");
    passages = new CopyRows(connection, "passage (document, sha256, number, text, first_release)");
  }

  private boolean lock() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select pg_try_advisory_xact_lock(%d)".formatted(LOCK))) {
      return result.next() && result.getBoolean(1);
    }
  }

  private void readKnown(String table, String column) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
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
    return release;
  }

  public void researchedUntil(PartialDate date) {
    researchedUntil = date.text();
  }

  public void entity(Entity entity) {
    String kind = entity.id().kind().name();
    String json = RecordJson.write(entity);
    UUID hash = RecordJson.hash(source, kind, json);
    if (isNew(hash, kind)) {
      entities.add(
          entity.id(),
          kind,
          source,
          hash,
          json,
          array(entity.aliases()),
          SortKey.of(entity),
          release);
    }
  }

  public void fact(Fact fact) {
    String kind = fact.kind().name();
    String json = RecordJson.write(fact);
    UUID id = RecordJson.hash(source, kind, json);
    if (!isNew(id, kind)) {
      return;
    }
    facts.add(
        id,
        kind,
        source,
        json,
        day(fact.period().first()),
        day(fact.period().last()),
        SortKey.of(fact),
        release);
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
    if (query(
        "select 1 from passage where document = ? and sha256 = ? and last_release is null",
        document.toString(),
        sha256)) {
      unchanged.merge("PASSAGE", text.size(), Integer::sum);
      return;
    }
    for (Passage passage : text) {
      passages.add(document, sha256, passage.number(), passage.text(), release);
    }
    added.merge("PASSAGE", text.size(), Integer::sum);
  }

  private boolean query(String sql, String... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Ends the reading of the source: withdraws what it did not bring, and counts. */
  public Difference finish() {
    try {
      for (CopyRows rows : List.of(entities, facts, mentions, passages)) {
        rows.send();
      }
      execute("insert into mention select * from new_mention on conflict do nothing");
      Map<String, Integer> withdrawn = new Withdrawal(connection, release - 1).of(notSeen());
      if (!Objects.equals(researchedUntil, researchedUntilBefore)) {
        added.merge("RESEARCHED_UNTIL", 1, Integer::sum);
      }
      return new Difference(
          new TreeMap<>(added), new TreeMap<>(withdrawn), new TreeMap<>(unchanged));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private Stream<UUID> notSeen() {
    return seen.entrySet().stream().filter(row -> !row.getValue()).map(Map.Entry::getKey);
  }

  /**
   * Makes the release, after {@link #finish}; where nothing differs no release is made.
   *
   * @param fingerprint what the source looked like, kept to know an unchanged one unread
   * @return the number of the new release
   */
  public Optional<Integer> commit(Difference difference, String fingerprint) {
    try {
      if (!difference.isEmpty()) {
        insertRelease();
        // Until it is told how many rows there are now, PostgreSQL plans for empty tables.
        execute("analyze entity, fact, mention, passage");
      }
      if (release > 1 || !difference.isEmpty()) {
        rememberSource(fingerprint, difference.isEmpty() ? release - 1 : release);
      }
      if (!difference.isEmpty()) {
        execute("notify %s, '%d'".formatted(Store.RELEASE_CHANNEL, release));
      }
      connection.commit();
      return difference.isEmpty() ? Optional.empty() : Optional.of(release);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private void insertRelease() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into release values (?, ?, ?, ?)")) {
      statement.setInt(1, release);
      statement.setString(2, source);
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.setString(4, researchedUntil);
      statement.executeUpdate();
    }
  }

  private void rememberSource(String fingerprint, int seenIn) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
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

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String day(LocalDate day) {
    if (day.equals(LocalDate.MIN)) {
      return "-infinity";
    }
    return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
  }

  private static String array(List<EntityId> ids) {
    return "{" + String.join(",", ids.stream().map(EntityId::toString).toList()) + "}";
  }

  /** Undoes whatever was not committed. */
  @Override
  public void close() {
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException databaseGone) {
      // The server rolls back by itself when the connection is lost.
      System.getLogger(ReleaseWriter.class.getName())
          .log(System.Logger.Level.DEBUG, "roll back", databaseGone);
    }
  }
}
