package org.remit.app.server;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.remit.app.DataFolder;
import org.remit.imports.ImportJournal;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import org.remit.store.bulk.Store;

/** Produces the beans of the server from its settings. */
final class ServerBeans {
  /** Days begin and end by the time of England. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/London"));
  }

  @Produces
  @Singleton
  Store store(DataSource dataSource) {
    return new Store(dataSource);
  }

  @Produces
  @Singleton
  Indexes indexes(@ConfigProperty(name = "remit.data") Path data) throws IOException {
    return new Indexes(DataFolder.indexes(data));
  }

  @Produces
  @Singleton
  ImportJournal journal(@ConfigProperty(name = "remit.data") Path data) {
    return new ImportJournal(data);
  }

  @Produces
  @Singleton
  ServedReleases releases(Store store, Indexes indexes) {
    return new ServedReleases(store, indexes);
  }

  void close(@Disposes ServedReleases releases) throws IOException {
    releases.close();
  }
}
