package org.remit.store.read;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.remit.store.Release;
import org.remit.store.StoreException;
import org.remit.store.row.VersionedRow;

/**
 * What the repositories have in common: the release that they read. A read has no transaction and a
 * session of its own, which takes a connection for a statement and gives it back at the end;
 * whoever asks holds none between two reads.
 */
abstract class ReleaseReads {
  private final Release release;

  ReleaseReads(Release release) {
    this.release = release;
  }

  /** The parameter of {@link VersionedRow#AS_OF}. */
  final Map<String, Object> asOf() {
    return Map.of(VersionedRow.RELEASE, release.number());
  }

  /** A statement of PostgreSQL's own, with this release bound. */
  final Statement sql(String statement) {
    return new Statement(statement).bind(VersionedRow.RELEASE, release.number());
  }

  /**
   * Reads in a session of its own, as which a request context of its own counts.
   *
   * @throws StoreException when the database fails
   */
  static <T> T read(Supplier<T> read) {
    ManagedContext context = Arc.requireContainer().requestContext();
    ContextState outer = context.getStateIfActive();
    context.activate();
    try {
      return translated(read);
    } finally {
      context.terminate();
      if (outer != null) {
        context.activate(outer);
      }
    }
  }

  private static <T> T translated(Supplier<T> read) {
    try {
      return read.get();
    } catch (PersistenceException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException database) {
          throw new StoreException(database);
        }
      }
      throw e;
    }
  }
}
