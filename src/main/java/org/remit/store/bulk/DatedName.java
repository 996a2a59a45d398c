package org.remit.store.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.remit.store.StoreException;

/**
 * A name of an organisation of the records.
 *
 * @param first the first day on which any is called so; {@link LocalDate#MIN} where not known
 */
public record DatedName(String name, LocalDate first) {
  private static final String OF_RECORDS =
      """
      select name.label as name,
        min(greatest(name.first_day, coalesce(life.first_day, '-infinity'))) as first_day
      from fact name left join (
        select subject, min(first_day) as first_day
        from fact where kind = 'EXISTENCE' and claim is null and last_release is null
        group by 1) as life on life.subject = name.subject
      where name.kind = 'NAME' and name.claim is null and name.last_release is null
        and starts_with(name.subject, 'organisation/')
      group by 1
      """;

  static List<DatedName> read(ReleaseTransaction transaction) {
    var names = new ArrayList<DatedName>();
    try (Statement statement = transaction.connection().createStatement();
        ResultSet row = statement.executeQuery(OF_RECORDS)) {
      while (row.next()) {
        names.add(
            new DatedName(row.getString("name"), row.getObject("first_day", LocalDate.class)));
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return names;
  }
}
