package org.remit.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address on legislation.gov.uk, in the form that its <a
 * href="https://www.legislation.gov.uk/developer/uris">URI scheme</a> gives: {@code
 * /type/year/number[/place][/version]}. Without a version it leads to the law of today; a day as
 * version leads to the law as it stood on that day, whether or not anything changed on it.
 *
 * @param item type, year (of a reign before 1963) and number: {@code ukpga/2006/41}
 * @param place what is meant of it: {@code section/14Z15}; empty for the whole
 * @param anchor a part of the place: {@code section-14Z15-1}; empty where it is the place itself
 */
record LegislationAddress(String item, String place, String anchor) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.)?legislation\\.gov\\.uk/(?:id/)?"
              + "([a-z]+/(?:\\d{4}|[A-Z][A-Za-z0-9]*/[0-9-]+)/\\d+)(?:/(.*))?");

  /** What follows the item where it is a place: not a version, a file or a query. */
  private static final Pattern PLACE =
      Pattern.compile("(?!.*(?:enacted|made|created|adopted|prospective)(?:/|$))[A-Za-z0-9/-]+");

  private static final Pattern VERSION = Pattern.compile("(?:.*/)?\\d{4}-\\d{2}-\\d{2}(?:/.*)?");

  /** The site has no version before this day, and leads from days before it to this one. */
  private static final LocalDate FIRST_VERSION = LocalDate.of(1991, 2, 1);

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

  /**
   * The legislation that a link leads to, as a whole or in part. Empty where the link leads to
   * another site, or to a file.
   */
  static Optional<LegislationAddress> find(String link) {
    Matcher address = ADDRESS.matcher(link);
    if (!address.matches()) {
      return Optional.empty();
    }
    String place = address.group(2) == null ? "" : address.group(2);
    return Optional.of(new LegislationAddress(address.group(1), place, ""));
  }

  /**
   * The place in the same legislation that lawyers write so: {@code s. 14Z25(5)}. Empty for another
   * form.
   */
  Optional<LegislationAddress> provision(String locator) {
    Matcher section = SECTION.matcher(locator);
    if (section.matches() && !section.group(2).isEmpty()) {
      String kind =
          switch (section.group(1).charAt(0)) {
            case 's' -> "section";
            case 'a' -> "article";
            default -> section.group(1).startsWith("reg") ? "regulation" : "rule";
          };
      return Optional.of(below(kind + "/" + section.group(2), section.group(3)));
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
      return Optional.of(below(place, schedule.group(4)));
    }
    Matcher part = PART.matcher(locator);
    if (part.matches()) {
      String chapter = present(part.group(2)) ? "/chapter/" + part.group(2) : "";
      return Optional.of(below("part/" + part.group(1) + chapter, null));
    }
    return Optional.empty();
  }

  /** Whether the site can have a version of this place on that day. */
  boolean hasVersionOn(LocalDate day) {
    String year = item.split("/", -1)[1];
    boolean later = year.matches("\\d{4}") && Integer.parseInt(year) > day.getYear();
    boolean dated = VERSION.matcher(place).matches();
    return !later
        && !dated
        && !day.isBefore(FIRST_VERSION)
        && (place.isEmpty() || PLACE.matcher(place).matches());
  }

  /**
   * The address as text.
   *
   * @param version the day of the law that is meant; null for that of today
   */
  String url(@Nullable LocalDate version) {
    return "https://www.legislation.gov.uk/"
        + item
        + (place.isEmpty() ? "" : "/" + place)
        + (version == null ? "" : "/" + version)
        + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  private static boolean present(@Nullable String group) {
    return group != null && !group.isEmpty();
  }

  /** The anchor of what stands below a provision: {@code (2)(a)} of section/3 is #section-3-2-a. */
  private LegislationAddress below(String where, @Nullable String brackets) {
    if (brackets == null || brackets.isEmpty()) {
      return new LegislationAddress(item, where, "");
    }
    String inner = brackets.substring(1, brackets.length() - 1).replace(")(", "-");
    return new LegislationAddress(item, where, where.replace('/', '-') + "-" + inner);
  }
}
