package org.remit.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Metrics of the release that is served. */
@ApplicationScoped
class ReleaseMetrics {
  private final ServedReleases releases;
  private final MeterRegistry metrics;

  ReleaseMetrics(ServedReleases releases, MeterRegistry metrics) {
    this.releases = releases;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("remit.release", releases, ReleaseMetrics::release)
        .description("The number of the newest release that is served; 0 before the first")
        .strongReference(true)
        .register(metrics);
    Gauge.builder("remit.index.size", releases, ReleaseMetrics::indexSize)
        .description("How many things can be found by search")
        .strongReference(true)
        .register(metrics);
  }

  private static double release(ServedReleases releases) {
    return releases.newestRelease().map(release -> release.number()).orElse(0);
  }

  private static double indexSize(ServedReleases releases) {
    return releases.newest().map(ReleaseMetrics::indexSize).orElse(0);
  }

  private static int indexSize(Served served) {
    try (served) {
      return served.index().size();
    }
  }
}
