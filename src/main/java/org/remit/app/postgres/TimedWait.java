package org.remit.app.postgres;

import java.time.Duration;
import java.util.function.Consumer;
import org.remit.app.CannotRunException;

/** A wait with a limit, which reports what it is for. */
final class TimedWait {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private final String what;
  private final Duration limit;
  private final Consumer<String> says;
  private final long started = System.nanoTime();
  private long said = started;

  /**
   * @param what completes "waiting for ..."
   * @param says receives a message every few seconds
   */
  TimedWait(String what, Duration limit, Consumer<String> says) {
    this.what = what;
    this.limit = limit;
    this.says = says;
  }

  /**
   * Sleeps for a moment.
   *
   * @throws CannotRunException when the limit has passed or the thread is interrupted
   */
  void pause() {
    long now = System.nanoTime();
    if (now - started > limit.toNanos()) {
      throw new CannotRunException(
          "Gave up after %d seconds of waiting for %s.".formatted(limit.toSeconds(), what));
    }
    if (now - said > SILENCE.toNanos()) {
      said = now;
      says.accept("Waiting for %s ...".formatted(what));
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("Interrupted while waiting for " + what + ".", e);
    }
  }
}
