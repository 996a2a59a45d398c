package org.remit.app;

import java.io.IOException;

/** A PostgreSQL that can be connected to until it is closed. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, SuppliedDatabase {
  DatabaseAddress address();

  @Override
  void close() throws IOException;
}
