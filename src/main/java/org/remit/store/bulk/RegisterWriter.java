package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.OdsId;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.store.RecordJson;
import org.remit.store.SortKey;
import org.remit.store.StoreException;

/**
 * The import of sets of registers into the next release, one after the other. Closed without a
 * commit it leaves no trace. Holds one connection and transaction; not for use by several threads.
 */
public final class RegisterWriter implements AutoCloseable {
  /** The source of releases and entities that registers make. */
  public static final String SOURCE = OdsId.SOURCE;

  private final ReleaseTransaction transaction;
  private final boolean first;
  private final CopyRows entities;
  private final CopyRows facts;
  private final Withdrawal withdrawal;
  private final Set<String> knownEntities = new HashSet<>();
  private final Map<FactKind, Integer> added = new EnumMap<>(FactKind.class);
  private final Map<FactKind, Integer> unchanged = new EnumMap<>(FactKind.class);
  private final Map<String, Integer> addedEntities = new TreeMap<>();
  private final NotedEditions editions = new NotedEditions();

  RegisterWriter(ReleaseTransaction transaction) throws SQLException {
    this.transaction = transaction;
    first = !RegisterTable.isThere(transaction);
    if (first) {
      RegisterTable.create(transaction);
    }
    entities =
        transaction.into("entity (id, kind, source, hash, content, aliases, sort, first_release)");
    facts =
        transaction.into(
            RegisterTable.NAME
                + " (id, kind, source, content, first_day, last_day, sort, first_release, subject,"
                + " object, label, claim, edition, code, other_code)",
            first);
    withdrawal = new Withdrawal(transaction);
    readKnownEntities();
  }

  private void readKnownEntities() throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                "select id from entity where last_release is null and (source = ? or kind in"
                    + " ('BODY_TYPE', 'DOCUMENT'))")) {
      statement.setString(1, SOURCE);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          knownEntities.add(rows.getString(1));
        }
      }
    }
  }

  /** The number the release will have, if there is anything new in it. */
  public int release() {
    return transaction.release();
  }

  /** Every time in which a code meant an organisation, by the records and by registers. */
  public List<CodeAssignment> codeAssignments() {
    return CodeAssignment.read(transaction);
  }

  /** When organisations of the records began to be called so. */
  public List<DatedName> datedNames() {
    return DatedName.read(transaction);
  }

  /** Whether the newest release has an entity of this id or alias. */
  public boolean isThere(EntityId id) {
    return transaction.any(
        """
        select from entity where id = ? and last_release is null
        union all
        select from entity
        where aliases <> '{}' and aliases && array[?::text] and last_release is null
        """,
        id.toString(),
        id.toString());
  }

  /** Adds the entity unless there is one of its id. */
  public void entity(Entity entity) {
    if (!knownEntities.add(entity.id().toString())) {
      return;
    }
    String kind = entity.id().kind().name();
    String json = RecordJson.write(entity);
    transaction.counted(SOURCE, kind, 1);
    entities.add(
        entity.id(),
        kind,
        SOURCE,
        RecordJson.hash(SOURCE, kind, json),
        new CopyRows.Json(json),
        entity.aliases(),
        SortKey.of(entity),
        transaction.release());
    addedEntities.merge(kind, 1, Integer::sum);
  }

  /**
   * What the newest release has of a set.
   *
   * @param source as {@code ods/etr}
   */
  public SetRows rows(String source) {
    return new SetRows(transaction, source);
  }

  /** Notes that nothing that was imported of the set before counts any more. */
  public void replace(String source) {
    editions.replace(source);
  }

  /** Adds a fact that holds as its period says. */
  public void add(RegisterFact row) {
    add(row, When.EVER);
  }

  /**
   * Adds a fact.
   *
   * @param life outside which it does not hold, whatever its period says
   */
  public void add(RegisterFact row, When life) {
    StatedFact stated = row.stated();
    Fact.OfRegister fact = stated.fact();
    FactColumns columns = FactColumns.of(fact);
    Span held = within(life, fact.period());
    transaction.counted(stated.source(), fact.kind().name(), 1);
    facts.add(
        row.id(),
        fact.kind(),
        stated.source(),
        new CopyRows.Json(row.json()),
        held.first(),
        held.last(),
        SortKey.of(fact),
        transaction.release(),
        columns.subject(),
        columns.object(),
        columns.label(),
        row.claim(),
        stated.edition(),
        stated.code(),
        stated.otherCode());
    added.merge(fact.kind(), 1, Integer::sum);
  }

  /** The first and last day of the period in the life; as they are where it has none in it. */
  private static Span within(When life, Period period) {
    LocalDate first = period.first().isBefore(life.first()) ? life.first() : period.first();
    LocalDate last = period.last().isAfter(life.last()) ? life.last() : period.last();
    return last.isBefore(first) ? new Span(period.first(), period.last()) : new Span(first, last);
  }

  /** The days that are written, of which the first is after the last where there is none. */
  private record Span(LocalDate first, LocalDate last) {}

  /** Ends an entity by its hash, or a fact by its id, once. */
  public void withdraw(UUID hash) {
    withdrawal.add(hash);
  }

  /** Counts a fact that the newest release has already. */
  public void unchanged(FactKind kind) {
    unchanged.merge(kind, 1, Integer::sum);
  }

  /** Notes that a file was imported, so that it is known unread the next time. */
  public void imported(ImportedEdition edition) {
    editions.add(edition);
  }

  /** Ends the reading: writes what is left to write, and counts. */
  public Difference finish() {
    try {
      entities.send();
      facts.send();
      if (first) {
        RegisterTable.attach(transaction);
      }
      Map<String, Integer> withdrawn = withdrawal.end();
      for (String source : editions.replaced()) {
        withdrawal.endReplaced(editions.documentsReplaced(transaction, source), withdrawn);
      }
      var allAdded = new TreeMap<>(addedEntities);
      added.forEach((kind, count) -> allAdded.put(kind.name(), count));
      var allUnchanged = new TreeMap<String, Integer>();
      unchanged.forEach((kind, count) -> allUnchanged.put(kind.name(), count));
      return new Difference(allAdded, new TreeMap<>(withdrawn), allUnchanged);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** After {@link #finish}: what editions state of rows, to find the days of facts by. */
  public StatedRows statedRows() {
    return new StatedRows(transaction, editions, first);
  }

  /**
   * Makes the release, after {@link #finish}; where nothing differs no release is made, and only
   * the editions are noted.
   *
   * @return the number of the new release
   */
  public Optional<Integer> commit(Difference difference) {
    try {
      boolean made = !difference.isEmpty();
      if (made) {
        transaction.makeRelease(SOURCE, transaction.researchedUntilBefore());
      }
      editions.write(transaction, made ? transaction.release() : transaction.release() - 1);
      transaction.commit();
      return made ? Optional.of(transaction.release()) : Optional.empty();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Undoes whatever was not committed. */
  @Override
  public void close() {
    transaction.close();
  }
}
