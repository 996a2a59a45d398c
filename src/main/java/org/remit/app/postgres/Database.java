package org.remit.app.postgres;

import java.io.IOException;

/** A running PostgreSQL, until it is closed. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {
  DatabaseAddress address();

  @Override
  void close() throws IOException;
}
