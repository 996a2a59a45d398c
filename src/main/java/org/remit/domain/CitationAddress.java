package org.remit.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address on the web that leads to the place a citation means: the provision itself on
 * legislation.gov.uk, the quoted words on a web page, the page of a PDF; else the document.
 */
public final class CitationAddress {
  private static final Pattern LEGISLATION =
      Pattern.compile("https?://(?:www\\.)?legislation\\.gov\\.uk/([a-z]+/\\d{4}/\\d+)(?:/.*)?");
  private static final String NUMBER = "(\\d*[A-Z]*\\d*[A-Z]*\\d*[A-Z]*)";
  private static final String BELOW = "((?:\\([0-9A-Za-z]+\\))*)";

  /** {@code s. 14Z25(5)}, {@code ss. 14A-14D}, {@code reg. 3(2)(a)}, {@code art. 2(2)}. */
  private static final Pattern SECTION =
      Pattern.compile("(ss?|regs?|arts?|rr?)\\. ?" + NUMBER + BELOW + "(?:[-\u2013].*)?");

  /** {@code Sch. 1 para. 2(3)}, {@code Sch. 4 Pt 3}, {@code Sch. 1ZA}, {@code Sch. para. 2}. */
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "Sch\\.(?: "
              + NUMBER
              + ")?(?: Pt\\.? "
              + NUMBER
              + ")?(?: paras?\\. "
              + NUMBER
              + BELOW
              + ")?(?:[-\u2013].*)?");

  /** {@code Pt 4}, {@code Pt 2 Ch. A3}. */
  private static final Pattern PART =
      Pattern.compile("Pt\\.? ([0-9A-Z]+)(?: Ch(?:apter|\\.)? ?([0-9A-Z]+))?");

  private CitationAddress() {}

  /** Where the citation leads; empty when the document has no address. */
  public static Optional<String> of(
      Entity.Document document, Locator locator, @Nullable String phrase) {
    String link = document.link();
    if (link == null) {
      return Optional.empty();
    }
    if (locator.unit() == Locator.Unit.PROVISION) {
      return Optional.of(ofProvision(link, locator.value()));
    }
    if (isPdf(link)) {
      boolean page = locator.unit() == Locator.Unit.PAGE && locator.value().matches("\\d+");
      return Optional.of(page ? link + "#page=" + locator.value() : link);
    }
    return Optional.of(phrase == null ? link : ofWords(link, phrase));
  }

  /** Where the provision stands; empty when the legislation has no address. */
  public static Optional<String> of(Entity.Document document, Provision provision) {
    return Optional.ofNullable(document.link()).map(link -> ofProvision(link, provision.locator()));
  }

  private static boolean isPdf(String link) {
    return link.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf");
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

  private static String ofProvision(String link, String locator) {
    Matcher legislation = LEGISLATION.matcher(link);
    if (!legislation.matches()) {
      return link;
    }
    String path = path(locator.strip());
    return path == null
        ? link
        : "https://www.legislation.gov.uk/" + legislation.group(1) + "/" + path;
  }

  private static @Nullable String path(String locator) {
    Matcher section = SECTION.matcher(locator);
    if (section.matches() && !section.group(2).isEmpty()) {
      String kind =
          switch (section.group(1).charAt(0)) {
            case 's' -> "section";
            case 'a' -> "article";
            default -> section.group(1).startsWith("reg") ? "regulation" : "rule";
          };
      return below(kind + "/" + section.group(2), section.group(3));
    }
    Matcher schedule = SCHEDULE.matcher(locator);
    if (schedule.matches()) {
      String part = schedule.group(2);
      String paragraph = schedule.group(3);
      String place =
          "schedule"
              + (present(schedule.group(1)) ? "/" + schedule.group(1) : "")
              + (present(part) && !present(paragraph) ? "/part/" + part : "")
              + (present(paragraph) ? "/paragraph/" + paragraph : "");
      return below(place, schedule.group(4));
    }
    Matcher part = PART.matcher(locator);
    if (part.matches()) {
      return "part/" + part.group(1) + (present(part.group(2)) ? "/chapter/" + part.group(2) : "");
    }
    return null;
  }

  private static boolean present(@Nullable String group) {
    return group != null && !group.isEmpty();
  }

  /** The anchor of what stands below a provision: {@code (2)(a)} of section/3 is #section-3-2-a. */
  private static String below(String place, @Nullable String brackets) {
    if (brackets == null || brackets.isEmpty()) {
      return place;
    }
    String inner = brackets.substring(1, brackets.length() - 1).replace(")(", "-");
    return place + "#" + place.replace('/', '-') + "-" + inner;
  }
}
