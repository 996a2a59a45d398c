package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.store.Rows;
import org.remit.store.StoreException;
import org.remit.store.StoredFact;

/**
 * The part of an import of records that concerns registers: a code that the records give to another
 * organisation than before takes what registers say of it along. Works within the transaction of
 * that import, when its own facts are written.
 */
public final class RegisterRevision {
  private static final String CHANGED_CODES =
      """
      select distinct upper(label) from fact
      where kind = 'IDENTIFIER' and starts_with(sort, 'ODS ') and claim is null
        and (first_release = :release or last_release = :release - 1
          or last_release is null and subject in (
            select subject from fact
            where kind = 'EXISTENCE' and claim is null
              and (first_release = :release or last_release = :release - 1)))
      order by 1
      """;

  /** Each organisation that has or had any of the codes, with each of its codes. */
  private static final String OWNERS =
      """
      select distinct subject, upper(label) from fact
      where kind = 'IDENTIFIER' and starts_with(sort, 'ODS ') and claim is null
        and (last_release is null or last_release = :release - 1)
        and subject in (
          select subject from fact
          where kind = 'IDENTIFIER' and starts_with(sort, 'ODS ') and claim is null
            and upper(label) = any(?)
            and (last_release is null or last_release = :release - 1))
      union
      select id, code from entity, unnest(?) as c (code)
      where kind = 'ORGANISATION' and source = 'ods' and last_release is null
        and (id = 'organisation/ods-' || lower(code)
          or id like 'organisation/ods-' || lower(code) || '-____')
      order by 1, 2
      """;

  private static final String FACTS =
      """
      select * from fact
      where claim is not null and last_release is null
        and (subject = any(?) or kind = 'RELATION' and object = any(?))
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
            and (subject = e.id or kind = 'RELATION' and object = e.id
              or kind = 'CLASSIFICATION' and object = e.id))
      order by e.id
      """;

  /** What registers described first, and the records now do. */
  private static final String TAKEN_BY_RECORDS =
      """
      select r.hash from entity r join entity n on n.id = r.id
      where r.source = 'ods' and r.last_release is null
        and n.source <> 'ods' and n.last_release is null
      """;

  private static final String OF_REGISTERS_ALONE =
      """
      select hash from entity
      where id = any(?) and kind = 'ORGANISATION' and source = 'ods' and last_release is null
      """;

  private static final String READ_AGAIN =
      "update edition set format = %d where source = any(?) returning source"
          .formatted(ImportedEdition.TO_BE_GIVEN_AGAIN);

  private final ReleaseTransaction transaction;
  private final RegisterWriter writer;

  /** The sets of which a fact went to another in a way that only their files can tell. */
  private final Set<String> unsure = new HashSet<>();

  /** Whose facts may have gone to another. */
  private final Set<EntityId> owners = new HashSet<>();

  /** Those of them that registers still speak of. */
  private final Set<EntityId> spokenOf = new HashSet<>();

  private RegisterRevision(ReleaseTransaction transaction, RegisterWriter writer) {
    this.transaction = transaction;
    this.writer = writer;
  }

  static Optional<RegisterRevision> of(ReleaseTransaction transaction) {
    if (!RegisterTable.isThere(transaction)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RegisterRevision(transaction, new RegisterWriter(transaction)));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * The ODS codes, in capitals, that the records give or take away in this release, or whose owner
   * now existed at another time.
   */
  public List<String> changedCodes() {
    return texts(CHANGED_CODES);
  }

  /** Every life of a code that the records, as they now are, or registers tell of. */
  public List<CodeLife> codeLives() {
    return writer.codeLives();
  }

  /**
   * The organisations that have, or had before this release, any of these codes; each with all its
   * codes, in capitals.
   */
  public Map<EntityId, Set<String>> owners(Collection<String> codes) {
    var found = new HashMap<EntityId, Set<String>>();
    rows(OWNERS, row -> Map.entry(EntityId.of(row.getString(1)), row.getString(2)), codes, codes)
        .forEach(owner ->
            found.computeIfAbsent(owner.getKey(), _ -> new HashSet<>()).add(owner.getValue()));
    return found;
  }

  /** What registers say of these organisations. */
  public List<StoredFact> facts(Collection<EntityId> organisations) {
    List<String> ids = organisations.stream().map(EntityId::toString).toList();
    owners.addAll(organisations);
    return rows(FACTS, Rows::fact, ids, ids);
  }

  /**
   * Puts other facts of the same sets in the place of all {@link #facts}, once each.
   *
   * @param facts each with what takes its place, which may be itself
   */
  public void replace(SequencedMap<StoredFact, Fact.OfRegister> facts) {
    var held = new HashSet<UUID>();
    facts.forEach((before, after) -> {
      after.mentions().forEach(mention -> spokenOf.add(mention.entity()));
      if (after.equals(before.fact())) {
        held.add(before.id());
      }
    });
    facts.forEach((before, after) -> {
      if (!after.equals(before.fact())) {
        writer.withdraw(before.id());
        RegisterFact row = RegisterFact.of(before.source(), after);
        if (held.add(row.id())) {
          writer.add(before.source(), row);
        }
      }
    });
  }

  /**
   * Notes that the files of a set have to be given again: what they say alike of two organisations
   * is held once, and only they tell of which it is to be said.
   *
   * @param source as {@code ods/etr}
   */
  public void giveAgain(String source) {
    unsure.add(source);
  }

  /** Adds the entity unless there is one of its id. */
  public void entity(Entity entity) {
    writer.entity(entity);
  }

  /**
   * Ends the revision: no entity is there twice, none that is spoken of is missing, and none is
   * left of which nothing is said any more, so that its id leads to the owner of the code.
   */
  public Difference finish() {
    var silent = new HashSet<EntityId>(owners);
    silent.removeAll(spokenOf);
    rows(LEFT_TO_REGISTERS, Rows::entity).stream()
        .filter(entity -> !silent.contains(entity.id()))
        .forEach(writer::entity);
    var gone = new HashSet<UUID>();
    gone.addAll(
        rows(
            OF_REGISTERS_ALONE,
            RegisterRevision::hash,
            silent.stream().map(EntityId::toString).toList()));
    gone.addAll(rows(TAKEN_BY_RECORDS, RegisterRevision::hash));
    gone.forEach(writer::withdraw);
    rows(READ_AGAIN, row -> row.getString(1), unsure);
    return writer.finish();
  }

  private static UUID hash(ResultSet row) throws SQLException {
    return row.getObject("hash", UUID.class);
  }

  private List<String> texts(String sql) {
    return rows(sql, row -> row.getString(1));
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
