package org.remit.app.postgres;

/** A PostgreSQL of the operator's, named in the settings; it is neither started nor stopped. */
record ExternalDatabase(DatabaseAddress address) implements Database {
  @Override
  public void close() {}
}
