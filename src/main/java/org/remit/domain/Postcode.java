package org.remit.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A postcode of the United Kingdom, as {@code LS2 7UA}. */
public final class Postcode {
  private static final Pattern WHOLE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");
  private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}");
  private static final Pattern DISTRICT = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");
  private static final Pattern SECTOR = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]?");

  private Postcode() {}

  /** In capitals, with one space before its last three characters; empty when it is none. */
  public static Optional<String> find(String text) {
    Matcher whole = WHOLE.matcher(text.replace(" ", "").toUpperCase(Locale.ROOT));
    return whole.matches() ? Optional.of(whole.group(1) + " " + whole.group(2)) : Optional.empty();
  }

  /**
   * The postcodes that begin in one way, as they stand in order.
   *
   * @param from the first of them can be
   * @param below the first that is none of them
   */
  public record Range(String from, String below) {
    /**
     * The postcodes that begin so: a whole one, {@code LS2 7}, the district {@code LS2} (without
     * LS20), the area {@code LS}; empty when none does.
     */
    public static Optional<Range> find(String beginning) {
      String text = beginning.strip().replaceAll(" +", " ").toUpperCase(Locale.ROOT);
      if (AREA.matcher(text).matches()) {
        return Optional.of(new Range(text + '0', text + (char) ('9' + 1)));
      }
      if (DISTRICT.matcher(text).matches()) {
        return Optional.of(startingWith(text + ' '));
      }
      return SECTOR.matcher(text).matches()
          ? Optional.of(startingWith(text))
          : Postcode.find(text).map(Range::startingWith);
    }

    private static Range startingWith(String prefix) {
      int last = prefix.length() - 1;
      return new Range(prefix, prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    }
  }
}
