package org.remit.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Finds the release that a request names. */
public final class RequestedRelease {
  private RequestedRelease() {}

  /**
   * Opens it; the caller closes it.
   *
   * @param number as it stands in {@code /releases/{n}}; null for the newest
   * @throws HttpErrorException UNKNOWN_RELEASE, or NO_RELEASE before the first import
   */
  public static Served open(ServedReleases releases, @Nullable String number) {
    Optional<Served> served =
        number == null ? releases.newest() : find(number).flatMap(releases::at);
    return served.orElseThrow(() -> missing(releases, number));
  }

  private static Optional<Integer> find(String number) {
    return number.matches("[1-9]\\d{0,8}")
        ? Optional.of(Integer.valueOf(number))
        : Optional.empty();
  }

  private static HttpErrorException missing(ServedReleases releases, @Nullable String number) {
    return releases
        .newestRelease()
        .map(newest ->
            new HttpErrorException(
                404,
                "UNKNOWN_RELEASE",
                "there is no release '%s'; the releases are 1 to %d"
                    .formatted(number, newest.number())))
        .orElseGet(() ->
            new HttpErrorException(
                503, "NO_RELEASE", "nothing has been imported yet; run: remit import records"));
  }
}
