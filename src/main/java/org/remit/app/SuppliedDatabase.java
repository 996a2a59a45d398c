package org.remit.app;

/** A PostgreSQL of the operator's, named in the settings; it is neither started nor stopped. */
record SuppliedDatabase(DatabaseAddress address) implements Database {
  @Override
  public void close() {}
}
