package org.remit.app.server;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.remit.release.ServedReleases;

/** Ready while a release is served. Quarkus itself checks the database. */
@Readiness
@Singleton
final class ReleaseReadiness implements HealthCheck {
  private final ServedReleases releases;

  ReleaseReadiness(ServedReleases releases) {
    this.releases = releases;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("release served");
    return releases
        .newestRelease()
        .map(release -> response.up().withData("release", release.number()).build())
        .orElseGet(() -> response.down().withData("mend", "remit import records").build());
  }
}
