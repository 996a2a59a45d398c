package org.remit.store.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.remit.store.StoreException;

/**
 * Sends rows to the database while the next are being gathered: one batch is under way at a time,
 * in the order given. Everything else that is done with the connection must {@link #settle} first.
 */
final class CopyLine implements AutoCloseable {
  private final Connection connection;
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("copy").factory());
  private @Nullable Future<?> underWay;

  CopyLine(Connection connection) {
    this.connection = connection;
  }

  /**
   * Sends a batch, once the one before has arrived.
   *
   * @param copy as {@code copy mention (entity, part, fact) from stdin (format binary)}
   * @param rows in the format that it names
   * @param alone whether PostgreSQL does this only where nothing is left open of what was read; no
   *     rows may be under way from it
   * @throws StoreException when the one before did not arrive
   */
  void send(String copy, byte[] rows, boolean alone) {
    settle();
    underWay = sender.submit(() -> arrive(copy, rows, alone));
  }

  private void arrive(String copy, byte[] rows, boolean alone) {
    try {
      if (alone) {
        closeCursors();
      }
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new ByteArrayInputStream(rows));
    } catch (SQLException e) {
      throw new StoreException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeCursors() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("close all");
    }
  }

  /**
   * Waits for the last batch to arrive.
   *
   * @throws StoreException when it did not
   */
  void settle() {
    Future<?> waited = underWay;
    underWay = null;
    if (waited == null) {
      return;
    }
    try {
      waited.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(new SQLException("interrupted while rows were sent", e));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  /** Waits for what is under way, and sends no more. */
  @Override
  public void close() {
    sender.close();
  }
}
