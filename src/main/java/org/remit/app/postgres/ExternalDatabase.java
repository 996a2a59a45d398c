package org.remit.app.postgres;

/** A PostgreSQL that the settings name; it is neither started nor stopped. */
record ExternalDatabase(DatabaseAddress address) implements Database {
  @Override
  public void close() {}
}
