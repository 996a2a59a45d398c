package org.remit.store.bulk;

/** Another import holds the database's lock. */
public final class ImportRunningException extends RuntimeException {
  ImportRunningException() {
    super("another import is running; wait for its end and try again");
  }
}
