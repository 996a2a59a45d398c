package org.remit.register;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of the 27 columns that the CSV sets share, empty but for what is said of it. */
public final class Row {
  private final String[] columns = new String[27];

  private Row() {
    Arrays.fill(columns, "");
  }

  /** An organisation that opened on 1 April 2010 and is active. */
  public static Row of(String code, String name) {
    return new Row().with(1, code).with(2, name).with(11, "20100401").with(13, "A");
  }

  public Row opened(String day) {
    return with(11, day);
  }

  public Row closed(String day) {
    return with(12, day).with(13, "C");
  }

  /** As an edition of that day has it: what closes later is still active. */
  Row on(String day) {
    boolean closesLater = columns[11].compareTo(day.replace("-", "")) > 0;
    return closesLater ? with(13, "A") : this;
  }

  public Row at(String line, String postcode) {
    return with(5, line).with(10, postcode);
  }

  public Row in(String region) {
    return with(3, region);
  }

  public Row of(String parent) {
    return with(15, parent);
  }

  public Row with(int column, String value) {
    columns[column - 1] = value;
    return this;
  }

  @Override
  public String toString() {
    return Arrays.stream(columns).map(value -> '"' + value + '"').collect(Collectors.joining(","));
  }
}
