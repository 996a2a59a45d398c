package org.remit.store;

import java.sql.SQLException;

/** The database could not do what was asked: it is gone, full, or refuses. */
public final class StoreException extends RuntimeException {
  public StoreException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
