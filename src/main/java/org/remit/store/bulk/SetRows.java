package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.OdsId;
import org.remit.store.RecordJson;
import org.remit.store.StoreException;

/**
 * What the newest release has of one set of a register, read through cursors in the transaction of
 * an import.
 */
public final class SetRows {
  private static final String NEWEST_EDITION =
      "select max(as_at) as newest from edition where source = ?";

  private static final String CLAIMS =
      """
      select claim, id, edition, code, content #>> '{period,seen}' as seen,
        content #> '{period,to}' is null as open,
        case when kind = 'EXISTENCE' and not starts_with(subject, ?) then content end
          as curated_existence
      from fact where source = ? and last_release is null
      """;

  /** One fact for each row that was open; of this release there are none yet. */
  private static final String OPEN =
      """
      select count(*) from fact
      where source = ? and last_release is null and first_release < ?
        and (kind = 'EXISTENCE' or kind = 'RELATION' and label = 'MEMBER_OF')
        and content #> '{period,to}' is null and content #> '{period,seen}' is null
      """;

  private static final String LISTED =
      """
      select code, case when kind = 'RELATION' then other_code end as other_code from fact
      where source = ? and last_release is null and first_release < ?
        and (kind = 'NAME' or kind = 'RELATION' and label = 'MEMBER_OF')
        and content #> '{period,seen}' is null
      """;

  private static final String OF_CLAIMS =
      """
      select f.* from fact f join some_claims c on f.claim = c.claim
      where f.source = ? and f.last_release is null
      """;

  private final ReleaseTransaction transaction;
  private final String source;
  private final CopyRows stated;
  private final @Nullable LocalDate newestEdition;

  /**
   * A claim that the release has.
   *
   * @param id of the fact that makes it
   * @param edition the day of the edition that is cited for it
   * @param code of the row that states it; null where the file as a whole does
   * @param seen the day it is known up to; null where it has an end or goes on
   * @param open whether it goes on
   * @param curated the existence of an organisation of the records; null for any other fact
   */
  public record Claim(
      UUID claim,
      UUID id,
      LocalDate edition,
      @Nullable String code,
      @Nullable LocalDate seen,
      boolean open,
      Fact.@Nullable Existence curated) {}

  SetRows(ReleaseTransaction transaction, String source) {
    this.transaction = transaction;
    this.source = source;
    stated = transaction.into("stated (source, code, edition, subject, claims, release)");
    newestEdition = query(NEWEST_EDITION, SetRows::newest, source);
  }

  private static @Nullable LocalDate newest(ResultSet row) throws SQLException {
    return row.next() ? row.getObject("newest", LocalDate.class) : null;
  }

  public String source() {
    return source;
  }

  /** The newest edition of the set that was imported before; null where none was. */
  public @Nullable LocalDate newestEdition() {
    return newestEdition;
  }

  /** Hands over every claim of the set. */
  public void claims(Consumer<Claim> use) {
    each(CLAIMS, row -> use.accept(claim(row)), OdsId.ORGANISATIONS, source);
  }

  private static Claim claim(ResultSet row) throws SQLException {
    String seen = row.getString("seen");
    String existence = row.getString("curated_existence");
    return new Claim(
        row.getObject("claim", UUID.class),
        row.getObject("id", UUID.class),
        row.getObject("edition", LocalDate.class),
        row.getString("code"),
        seen == null ? null : LocalDate.parse(seen),
        row.getBoolean("open"),
        existence == null ? null : (Fact.Existence) RecordJson.fact(FactKind.EXISTENCE, existence));
  }

  /** How many rows the newest edition has open; to be asked before anything is withdrawn. */
  public long open() {
    return query(
        OPEN,
        row -> {
          row.next();
          return row.getLong(1);
        },
        source,
        transaction.release());
  }

  /**
   * Hands over the codes of each row that the newest edition has: its own, null for the file as a
   * whole, and of a membership the other.
   */
  public void listedByTheNewest(BiConsumer<@Nullable String, @Nullable String> use) {
    each(
        LISTED,
        row -> use.accept(row.getString("code"), row.getString("other_code")),
        source,
        transaction.release());
  }

  /**
   * Hands over the facts that make some claims.
   *
   * @param claims is given a taker of each claim
   */
  public void facts(Consumer<Consumer<UUID>> claims, Consumer<RegisterFact> use) {
    execute("create temporary table if not exists some_claims (claim uuid) on commit drop");
    execute("truncate some_claims");
    CopyRows rows = transaction.into("some_claims (claim)");
    claims.accept(claim -> rows.add(claim));
    rows.send();
    each(OF_CLAIMS, row -> use.accept(RegisterFact.of(row)), source);
  }

  /** Hands over each claim of which it was noted which edition stated it last. */
  public void lastStated(BiConsumer<UUID, LocalDate> use) {
    each(
        "select claim, day from last_stated where source = ?",
        row ->
            use.accept(row.getObject("claim", UUID.class), row.getObject("day", LocalDate.class)),
        source);
  }

  /**
   * Notes, for the next import, which edition stated claims last, in the place of what was noted.
   *
   * @param claims is given a taker of each claim and day
   */
  public void noteLastStated(Consumer<BiConsumer<UUID, LocalDate>> claims) {
    try (PreparedStatement statement =
        prepare("delete from last_stated where source = ?", source)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    CopyRows rows = transaction.into("last_stated (source, claim, day)");
    claims.accept((claim, day) -> rows.add(source, claim, day));
    rows.send();
  }

  /**
   * Notes what an edition states of a row.
   *
   * @param subject the organisation that its code means
   * @param claims in any order, each once; they are kept in the order of PostgreSQL
   */
  public void stated(String code, LocalDate edition, EntityId subject, Collection<UUID> claims) {
    stated.add(
        source,
        code,
        edition,
        subject,
        new CopyRows.Hashes(claims.stream().sorted(Comparator.comparing(UUID::toString)).toList()),
        transaction.release());
  }

  /** Ends the noting of what editions state. */
  public void endStated() {
    stated.send();
  }

  /** Forgets what editions were noted to state. */
  public void forgetStated() {
    try (PreparedStatement statement = prepare("delete from stated where source = ?", source)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private interface Read<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private interface Take {
    void row(ResultSet row) throws SQLException;
  }

  private void each(String sql, Take take, Object... values) {
    query(
        sql,
        rows -> {
          while (rows.next()) {
            take.row(rows);
          }
          return true;
        },
        values);
  }

  private <T extends @Nullable Object> T query(String sql, Read<T> read, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      return read.of(rows);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = transaction.connection().prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.setFetchSize(10_000);
    return statement;
  }

  private void execute(String sql) {
    try {
      transaction.execute(sql);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
