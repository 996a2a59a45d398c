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
import java.util.Set;
import java.util.UUID;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.OdsId;
import org.remit.store.Rows;
import org.remit.store.StoreException;

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
        and (id = ':ods' || lower(code) or id like ':ods' || lower(code) || '-____')
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

  /** A row whose facts went to several organisations becomes a row of each. */
  private static final String MOVE_STATED =
      """
      with gone as (
        delete from stated s
        using (select distinct source, code from moved_claim) as m
        where s.source = m.source and s.code = m.code
        returning s.*)
      insert into stated (source, code, edition, subject, claims, release)
      select g.source, g.code, g.edition, coalesce(m.subject, g.subject),
        array_agg(distinct coalesce(m.after, c.claim) order by coalesce(m.after, c.claim)), :release
      from gone g
      cross join unnest(g.claims) as c (claim)
      left join moved_claim m on m.source = g.source and m.code = g.code and m.before = c.claim
      group by 1, 2, 3, 4
      """;

  private static final String TO_REIMPORT =
      "update edition set format = %d where source = any(?) returning source"
          .formatted(ImportedEdition.TO_REIMPORT);

  private final ReleaseTransaction transaction;
  private final RegisterWriter writer;

  private final CopyRows moved;

  private RegisterRevision(ReleaseTransaction transaction, RegisterWriter writer)
      throws SQLException {
    this.transaction = transaction;
    this.writer = writer;
    transaction.execute(
        """
        create temporary table moved_claim
          (source text, code text, before uuid, after uuid, subject text) on commit drop
        """);
    moved = transaction.into("moved_claim (source, code, before, after, subject)");
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

  /** Every time in which a code means an organisation, by the records as they now are. */
  public List<CodeAssignment> codeAssignments() {
    return writer.codeAssignments();
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

  /** What registers say of these organisations, by id. */
  public List<RegisterFact> facts(Collection<EntityId> organisations) {
    List<String> ids = texts(organisations);
    return rows(FACTS, RegisterFact::of, ids, ids);
  }

  /**
   * Puts a fact in the place of one that is withdrawn, also in what editions state of its row.
   *
   * @param added whether the fact is new; else another that was moved has become the same
   */
  public void replace(RegisterFact before, RegisterFact after, boolean added) {
    writer.withdraw(before.id());
    if (added) {
      writer.add(after);
    }
    StatedFact stated = after.stated();
    if (stated.code() != null) {
      moved.add(
          stated.source(), stated.code(), before.claim(), after.claim(), after.fact().subject());
    }
  }

  /** Adds the entity unless there is one of its id. */
  public void entity(Entity entity) {
    writer.entity(entity);
  }

  /**
   * Notes that all files of these sets have to be imported again.
   *
   * @param sources as {@code ods/etr}
   */
  public void reimport(Set<String> sources) {
    rows(TO_REIMPORT, row -> row.getString(1), sources);
  }

  /**
   * Ends the revision: no entity is there twice, none that is spoken of is missing, and none is
   * left of which nothing is said any more, so that its id leads to the owner of the code.
   *
   * @param silent organisations of which registers say nothing any more
   */
  public Difference finish(Set<EntityId> silent) {
    rows(LEFT_TO_REGISTERS, Rows::entity).stream()
        .filter(entity -> !silent.contains(entity.id()))
        .forEach(writer::entity);
    var gone = new HashSet<UUID>();
    gone.addAll(rows(OF_REGISTERS_ALONE, RegisterRevision::hash, texts(silent)));
    gone.addAll(rows(TAKEN_BY_RECORDS, RegisterRevision::hash));
    gone.forEach(writer::withdraw);
    moved.send();
    execute(MOVE_STATED);
    return writer.finish();
  }

  /** After {@link #finish}: what editions state of rows, to find the days of facts by. */
  public StatedRows statedRows() {
    return writer.statedRows();
  }

  private void execute(String sql) {
    try {
      transaction.execute(sql.replace(":release", Integer.toString(transaction.release())));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static List<String> texts(Collection<EntityId> ids) {
    return ids.stream().map(EntityId::toString).toList();
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
    String ofRelease =
        sql.replace(":release", Integer.toString(transaction.release()))
            .replace(":ods", OdsId.ORGANISATIONS);
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
