package org.remit;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The day it is for the server under test. */
final class TestClock {
  @Produces
  @Mock
  @Singleton
  Clock clock() {
    return TwoReleases.CLOCK;
  }
}
