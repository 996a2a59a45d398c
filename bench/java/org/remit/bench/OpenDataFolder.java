package org.remit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.remit.app.DataFolder;
import org.remit.app.postgres.DatabaseSession;
import org.remit.store.bulk.Store;

/**
 * A data folder as the commands open it. Joins the server that runs on the folder, or starts it.
 */
final class OpenDataFolder implements AutoCloseable {
  private final DatabaseSession session;

  private OpenDataFolder(DatabaseSession session) {
    this.session = session;
  }

  /** Opens the database in the folder, whatever the environment names. */
  static OpenDataFolder open(Path folder) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    return new OpenDataFolder(DatabaseSession.open(Map.of(), folder, _ -> {}));
  }

  Store store() {
    return session.store();
  }

  /** For what the store does not do; its user may do everything. */
  DataSource dataSource() {
    return session.address().dataSource();
  }

  /** Where the indexes of a data folder are. */
  static Path indexes(Path folder) {
    return DataFolder.indexes(folder);
  }

  /** What PostgreSQL says is appended to it. */
  static Path log(Path folder) {
    return DataFolder.postgresLog(folder);
  }

  @Override
  public void close() throws IOException {
    session.close();
  }
}
