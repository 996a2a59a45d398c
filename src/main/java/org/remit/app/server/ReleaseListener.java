package org.remit.app.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.remit.app.FailureSentence;
import org.remit.release.ServedReleases;
import org.remit.store.bulk.Store;

/**
 * Serves the newest release before the first request, and each later one when the database notifies
 * of it. While the database cannot be reached the served release stays, and the listener retries.
 */
@ApplicationScoped
class ReleaseListener {
  private static final Logger LOG = Logger.getLogger(ReleaseListener.class);

  /** After this long without a notification it looks anyway, since one may have been lost. */
  private static final int MILLISECONDS_TO_LISTEN = 500;

  private static final int MILLISECONDS_AFTER_FAILURE = 1_000;
  private static final int MILLISECONDS_TO_STOP = 2_000;

  private final DataSource dataSource;
  private final ServedReleases releases;
  private volatile boolean stopping;
  private volatile @Nullable Thread listener;
  private boolean failing;

  ReleaseListener(DataSource dataSource, ServedReleases releases) {
    this.dataSource = dataSource;
    this.releases = releases;
  }

  void start(@Observes @Priority(1) StartupEvent event) throws IOException {
    releases.refresh();
    listener = Thread.ofPlatform().daemon().name("new-releases").start(this::listen);
  }

  /** Returns its connection before the pool is closed. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    Thread running = listener;
    if (running != null) {
      running.join(MILLISECONDS_TO_STOP);
    }
  }

  private void listen() {
    while (!stopping) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + Store.RELEASE_CHANNEL);
        while (!stopping) {
          refresh();
          connection.unwrap(PGConnection.class).getNotifications(MILLISECONDS_TO_LISTEN);
        }
      } catch (SQLException | IOException | RuntimeException e) {
        pause(e);
      }
    }
  }

  private void refresh() throws IOException {
    if (releases.refresh()) {
      releases
          .newestRelease()
          .ifPresent(release -> LOG.infof("Release %d is served", release.number()));
    }
    if (failing) {
      failing = false;
      LOG.info("New releases are taken up again");
    }
  }

  private void pause(Exception e) {
    if (!failing && !stopping) {
      failing = true;
      String what = "Cannot look for new releases; the one that is served stays";
      FailureSentence.of(e)
          .ifPresentOrElse(
              sentence -> LOG.warnf("%s: %s", what, sentence), () -> LOG.error(what, e));
    }
    try {
      Thread.sleep(MILLISECONDS_AFTER_FAILURE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
