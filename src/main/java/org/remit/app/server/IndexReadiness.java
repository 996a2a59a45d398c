package org.remit.app.server;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Ready while the index of the release that is served is open. */
@Readiness
@Singleton
final class IndexReadiness implements HealthCheck {
  private final ServedReleases releases;

  IndexReadiness(ServedReleases releases) {
    this.releases = releases;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("index");
    return releases
        .newest()
        .map(served -> response.up().withData("things", size(served)).build())
        .orElseGet(() -> response.down().build());
  }

  private static int size(Served served) {
    try (served) {
      return served.index().size();
    }
  }
}
