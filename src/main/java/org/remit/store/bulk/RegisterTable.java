package org.remit.store.bulk;

import java.sql.SQLException;

/**
 * The partition of the facts of registers. The first import makes it beside the others, fills it,
 * and only then indexes and attaches it: its millions of rows pass through no index one by one, and
 * no reader waits.
 */
final class RegisterTable {
  static final String NAME = "fact_of_registers";

  private static final String CREATE =
      "create table fact_of_registers (like fact including defaults)";

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
    transaction.execute("call attach_registers()");
  }
}
