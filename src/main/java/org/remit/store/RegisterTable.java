package org.remit.store;

import java.sql.SQLException;
import java.util.List;

/**
 * The partition of the facts of registers. The first import makes it beside the others, fills it,
 * and only then indexes and attaches it: its millions of rows pass through no index one by one, and
 * nobody who reads has to wait.
 */
final class RegisterTable {
  static final String NAME = "fact_of_registers";

  private static final String CREATE =
      "create table fact_of_registers (like fact including defaults)";

  /** The conditions let PostgreSQL leave the table out of what can only be of the records. */
  private static final List<String> ATTACH =
      List.of(
          """
          alter table fact_of_registers
            add check (source >= 'ods' and source < 'odt'),
            add check (claim is not null),
            add check (kind in (
              'NAME', 'IDENTIFIER', 'EXISTENCE', 'CLASSIFICATION', 'ADDRESS', 'RELATION')),
            add primary key (id, first_release, source)\
          """,
          "call index_registers()",
          "alter table fact attach partition fact_of_registers for values from ('ods') to ('odt')");

  private RegisterTable() {}

  /** Whether any register was imported before. */
  static boolean isThere(ReleaseTransaction transaction) {
    return transaction.any("select from pg_class where oid = to_regclass(?)", NAME);
  }

  static void create(ReleaseTransaction transaction) throws SQLException {
    transaction.execute(CREATE);
  }

  /** Makes it part of the facts, once it is filled. */
  static void attach(ReleaseTransaction transaction) throws SQLException {
    for (String statement : ATTACH) {
      transaction.execute(statement);
    }
  }
}
