package org.remit.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address on the web that leads to the place a citation means: the provision itself on
 * legislation.gov.uk, the quoted words on a web page, the page of a PDF; else the document.
 *
 * <p>The provision of a fact that has ended is that of the last day on which the fact can have
 * held, as the law of today may no longer have it. It is today's where that day is not past, is
 * before the legislation or before the versions of legislation.gov.uk. A provision that came into
 * force only after that day, as the one that ended the fact may have, is shown there as not yet in
 * force.
 *
 * @param asItStoodOn the day of the law that the address leads to; null where it leads to what
 *     stands today
 */
public record CitationAddress(String url, @Nullable LocalDate asItStoodOn) {
  /**
   * Where a citation leads; empty when the document has no address.
   *
   * @param held the period of the fact that is cited
   * @param today the day before which a period has to end, to have ended
   */
  public static Optional<CitationAddress> of(
      Entity.Document document,
      Locator locator,
      @Nullable String phrase,
      Period held,
      LocalDate today) {
    String link = document.link();
    if (link == null) {
      return Optional.empty();
    }
    if (locator.unit() == Locator.Unit.PROVISION) {
      return Optional.of(ofProvision(document, link, locator.value(), held, today));
    }
    if (isPdf(link)) {
      boolean page = locator.unit() == Locator.Unit.PAGE && locator.value().matches("\\d+");
      return Optional.of(ofToday(page ? link + "#page=" + locator.value() : link));
    }
    return Optional.of(ofToday(phrase == null ? link : ofWords(link, phrase)));
  }

  /** Where a provision stands; empty when the legislation has no address. */
  public static Optional<CitationAddress> of(
      Entity.Document document, Provision provision, Period held, LocalDate today) {
    return of(document, Locator.provision(provision.locator()), null, held, today);
  }

  private static CitationAddress ofToday(String url) {
    return new CitationAddress(url, null);
  }

  private static boolean isPdf(String link) {
    return link.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** By a text fragment, which browsers scroll to and mark. */
  private static String ofWords(String link, String words) {
    var address = new StringBuilder(link).append(link.contains("#") ? ":~:text=" : "#:~:text=");
    for (byte b : words.strip().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~');
      address.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
    }
    return address.toString();
  }

  private static CitationAddress ofProvision(
      Entity.Document document, String link, String locator, Period held, LocalDate today) {
    Optional<LegislationAddress> linked = LegislationAddress.find(link);
    Optional<LegislationAddress> provision =
        linked.flatMap(legislation -> legislation.provision(locator.strip()));
    LocalDate day =
        provision
            .or(() -> linked)
            .flatMap(address -> lastDay(held, today).filter(address::hasVersionOn))
            .filter(last -> !isLater(document, last))
            .orElse(null);
    // A place that is not understood is sought in the document, as its record links to it.
    String url =
        provision
            .or(() -> day == null ? Optional.empty() : linked)
            .map(address -> address.url(day))
            .orElse(link);
    return new CitationAddress(url, day);
  }

  private static Optional<LocalDate> lastDay(Period held, LocalDate today) {
    return Optional.ofNullable(held.to())
        .map(PartialDate::last)
        .filter(last -> last.isBefore(today));
  }

  /** Whether it was certainly published after the day, so that there was no such law on it. */
  private static boolean isLater(Entity.Document document, LocalDate day) {
    return document.published() != null && document.published().first().isAfter(day);
  }
}
