package org.remit.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;

/**
 * The part of an import of records that concerns registers: a code that the records give to another
 * organisation than before takes what registers say of it along. Works within the transaction of
 * that import, when its own facts are written.
 */
public final class RegisterRevision {
  private static final String CHANGED_CODES =
      """
      select distinct upper(content ->> 'value') from fact
      where kind = 'IDENTIFIER' and content ->> 'scheme' = 'ODS' and claim is null
        and (first_release = :release or last_release = :release - 1)
      order by 1
      """;

  private static final String OWNERS =
      """
      select distinct content ->> 'subject' from fact
      where kind = 'IDENTIFIER' and content ->> 'scheme' = 'ODS' and claim is null
        and upper(content ->> 'value') = any(?)
        and (last_release is null or last_release = :release - 1)
      union
      select id from entity, unnest(?) as c (code)
      where kind = 'ORGANISATION' and source = 'ods' and last_release is null
        and (id = 'organisation/ods-' || lower(code)
          or id like 'organisation/ods-' || lower(code) || '-____')
      order by 1
      """;

  private static final String FACTS =
      """
      select * from fact
      where claim is not null and last_release is null and (
        subject = any(?) and upper(content #>> '{citations,0,locator,value}') = any(?)
        or object = any(?) and upper(content #>> '{citations,0,phrase}') = any(?))
      order by id
      """;

  /** What the records described, and now only registers speak of. */
  private static final String LEFT_TO_REGISTERS =
      """
      select * from entity e
      where e.last_release = :release - 1 and e.kind in ('BODY_TYPE', 'ORGANISATION')
        and not exists (select from entity n where n.id = e.id and n.last_release is null)
        and exists (
          select from fact where claim is not null and last_release is null
            and (subject = e.id or object = e.id))
      order by e.id
      """;

  /** What registers described first, and the records now do. */
  private static final String TAKEN_BY_RECORDS =
      """
      select r.hash from entity r join entity n on n.id = r.id
      where r.source = 'ods' and r.last_release is null
        and n.source <> 'ods' and n.last_release is null
      """;

  private final ReleaseTransaction transaction;
  private final RegisterWriter writer;

  private RegisterRevision(ReleaseTransaction transaction, RegisterWriter writer) {
    this.transaction = transaction;
    this.writer = writer;
  }

  static Optional<RegisterRevision> of(ReleaseTransaction transaction) {
    if (!RegisterWriter.isThere(transaction)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RegisterRevision(transaction, new RegisterWriter(transaction)));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The ODS codes that the records give or take away in this release, in capitals. */
  public List<String> changedCodes() {
    return texts(CHANGED_CODES);
  }

  /** Every life of a code that the records, as they now are, or registers tell of. */
  public List<CodeLife> codeLives() {
    return writer.codeLives();
  }

  /** The organisations that have, or had before this release, any of these codes. */
  public List<EntityId> owners(Collection<String> codes) {
    return texts(OWNERS, codes, codes).stream().map(EntityId::of).toList();
  }

  /** What registers say of these organisations under these codes. */
  public List<StoredFact> facts(Collection<EntityId> organisations, Collection<String> codes) {
    List<String> ids = organisations.stream().map(EntityId::toString).toList();
    return rows(FACTS, Rows::fact, ids, codes, ids, codes);
  }

  /** Puts a fact in the place of another of the same set. */
  public void replace(StoredFact before, Fact after) {
    writer.withdraw(before.id());
    writer.add(before.source(), RegisterFact.of(before.source(), after));
  }

  /** Adds the entity unless there is one of its id. */
  public void entity(Entity entity) {
    writer.entity(entity);
  }

  /** Ends the revision: no entity is there twice, and none that is spoken of is missing. */
  public Difference finish() {
    rows(LEFT_TO_REGISTERS, Rows::entity).forEach(writer::entity);
    rows(TAKEN_BY_RECORDS, row -> row.getObject("hash", UUID.class)).forEach(writer::withdraw);
    return writer.finish();
  }

  private List<String> texts(String sql, Collection<?>... arrays) {
    return rows(sql, row -> row.getString(1), arrays);
  }

  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Mapper<T> mapper, Collection<?>... arrays) {
    String ofRelease = sql.replace(":release", Integer.toString(transaction.release()));
    try (PreparedStatement statement = transaction.connection().prepareStatement(ofRelease)) {
      for (int i = 0; i < arrays.length; i++) {
        statement.setArray(
            i + 1, transaction.connection().createArrayOf("text", arrays[i].toArray()));
      }
      var found = new ArrayList<T>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(mapper.map(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
