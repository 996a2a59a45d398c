package org.remit.app.server;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.remit.http.page.HomePage;
import org.remit.release.ServedReleases;

/** Reports that the server is ready, and waits until it is stopped. */
@Singleton
@Unremovable
public final class ServerApplication implements QuarkusApplication {
  /** Set by the launcher for a start that only fills the AOT cache of Java. */
  private static final String REHEARSAL = "remit.rehearsal";

  private final ServedReleases releases;
  private final HomePage homePage;
  private final int port;

  ServerApplication(
      ServedReleases releases,
      HomePage homePage,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.releases = releases;
    this.homePage = homePage;
    this.port = port;
  }

  /**
   * @param arguments the host that is listened on
   */
  @Override
  public int run(String... arguments) {
    String url = new ServerAddress(arguments[0], port).url();
    System.out.printf(
        """
        Remit serves %s at %s
          Ask questions  %sgraphiql
          Stop it        Ctrl-C
        """,
        releases
            .newestRelease()
            .map(release -> "release " + release.number())
            .orElse("no release yet (remit import records makes one)"),
        url,
        url);
    if (!Boolean.getBoolean(REHEARSAL)) {
      homePage.prepare();
      Quarkus.waitForExit();
    }
    return 0;
  }
}
