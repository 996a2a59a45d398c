package org.remit.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of a classic file as it is filled in: 27 columns, counted from 1. */
final class OdsRow {
  private static final int COLUMNS = 27;

  private final String[] columns = new String[COLUMNS];
  private int relations;

  OdsRow(String code, String name, Life life) {
    Arrays.fill(columns, "");
    with(1, code).with(2, name).with(11, day(life.opened())).with(12, day(life.closed()));
    with(22, "1");
  }

  OdsRow with(int column, String value) {
    columns[column - 1] = value;
    return this;
  }

  /** Names another organisation, which is a relation. */
  OdsRow to(int column, String code) {
    relations++;
    return with(column, code);
  }

  OdsRow at(Address address, Life life) {
    with(5, address.first()).with(6, address.second()).with(8, address.town().name());
    with(10, address.postcode());
    return life.hasAreas() ? to(3, address.town().region()).to(4, address.town().board()) : this;
  }

  /** Names who runs or commissions it, since it opened until it closed. */
  OdsRow under(String code, Life life) {
    return to(15, code).with(16, day(life.opened())).with(17, day(life.closed()));
  }

  /** How many other organisations it names. */
  int relations() {
    return relations;
  }

  String line() {
    return quoted(columns);
  }

  static String quoted(String... columns) {
    return "\"" + String.join("\",\"", columns) + "\"\r\n";
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
