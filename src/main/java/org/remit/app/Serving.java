package org.remit.app;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.remit.release.ServedReleases;

/** Runs while the server does: says that it is ready, and waits. */
@Singleton
@Unremovable
public final class Serving implements QuarkusApplication {
  private final ServedReleases releases;

  Serving(ServedReleases releases) {
    this.releases = releases;
  }

  /**
   * @param arguments the address of the server
   */
  @Override
  public int run(String... arguments) {
    String url = arguments[0];
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
    Quarkus.waitForExit();
    return 0;
  }
}
