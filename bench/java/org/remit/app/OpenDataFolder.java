package org.remit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.remit.store.Store;

/**
 * A data folder as the commands open it, for measurements, which are not of this package. Joins the
 * server that runs on the folder, or starts it.
 */
public final class OpenDataFolder implements AutoCloseable {
  private final DatabaseSession session;

  private OpenDataFolder(DatabaseSession session) {
    this.session = session;
  }

  /** Opens the database in the folder, whatever the environment names. */
  public static OpenDataFolder open(Path folder) throws IOException {
    Remit.withoutChatter();
    return new OpenDataFolder(DatabaseSession.open(Map.of(), folder, _ -> {}));
  }

  public Store store() {
    return session.store();
  }

  /** For what the store does not do; its user may do everything. */
  public DataSource dataSource() {
    return session.address().dataSource();
  }

  /** Where the indexes of a data folder are. */
  public static Path indexes(Path folder) {
    return DataFolder.indexes(folder);
  }

  /** What PostgreSQL says is appended to it. */
  public static Path log(Path folder) {
    return folder.resolve("postgres.log");
  }

  @Override
  public void close() throws IOException {
    session.close();
  }
}
