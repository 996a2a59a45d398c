package org.remit.store.read;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate sends. */
@PersistenceUnitExtension
public final class CountedStatements implements StatementInspector {
  private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

  /** How many were sent from this thread so far; the server looks for releases in another. */
  public static int ofThisThread() {
    return SENT.get();
  }

  @Override
  public String inspect(String sql) {
    SENT.set(SENT.get() + 1);
    return sql;
  }
}
