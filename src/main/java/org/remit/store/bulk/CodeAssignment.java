package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.remit.domain.EntityId;
import org.remit.domain.OdsId;
import org.remit.store.StoreException;

/**
 * A time in which a code of the Organisation Data Service meant one organisation: as the records
 * say of the code, and no longer than the organisation existed by them.
 *
 * @param code as the source writes it
 * @param organisation whose code it was
 * @param curated whether the records say so, not a register
 * @param first {@link LocalDate#MIN} where not known
 * @param last {@link LocalDate#MAX} where it goes on or is not known
 */
public record CodeAssignment(
    String code, EntityId organisation, boolean curated, LocalDate first, LocalDate last) {
  private static final String OF_RECORDS =
      """
      select code.label as code, code.subject as organisation,
        true as curated, greatest(code.first_day, life.first_day) as first_day,
        least(code.last_day, life.last_day) as last_day
      from fact code left join (
        select subject, min(first_day) as first_day,
          max(last_day) as last_day
        from fact where kind = 'EXISTENCE' and claim is null and last_release is null
        group by 1) as life on life.subject = code.subject
      where code.kind = 'IDENTIFIER' and starts_with(code.sort, 'ODS ') and code.claim is null
        and code.last_release is null
      """;

  /**
   * As rows state it, whatever day it holds on; of what had ended by a day and began nobody knows
   * when, nothing is known.
   */
  private static final String OF_REGISTERS =
      """
      select code, subject as organisation, false as curated,
        coalesce(period ->> 'from', period ->> 'seen', '-infinity')::date as first_day,
        coalesce(period ->> 'to', period ->> 'seen',
          case when period -> 'from' is not null then period ->> 'endedBy' end, 'infinity')::date as last_day
      from (
        select code, subject, content -> 'period' as period
        from fact where kind = 'EXISTENCE' and claim is not null and last_release is null
          and starts_with(subject, ?)) as existence
      """;

  static List<CodeAssignment> read(ReleaseTransaction transaction) {
    var lives = new ArrayList<CodeAssignment>();
    try (PreparedStatement statement =
        transaction.connection().prepareStatement(OF_RECORDS + " union all " + OF_REGISTERS)) {
      statement.setString(1, OdsId.ORGANISATIONS);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lives.add(of(rows));
        }
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return lives;
  }

  private static CodeAssignment of(ResultSet row) throws SQLException {
    return new CodeAssignment(
        row.getString("code"),
        EntityId.of(row.getString("organisation")),
        row.getBoolean("curated"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
