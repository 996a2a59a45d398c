package org.remit.ods;

import java.time.LocalDate;

/** A file that was gone through once, so that everything is known of it but what its rows say. */
sealed interface ScannedFile extends OdsFile permits ClassicFile, MembershipFile, JsonFile {
  Source source();

  Scan scan();

  Edition edition();

  /** What its rows are called where there is one. */
  default String counted() {
    return "row";
  }

  @Override
  default String name() {
    return source().name();
  }

  @Override
  default String set() {
    return edition().set();
  }

  @Override
  default String title() {
    String contents = edition().contents();
    return "%s%s (%s), %,d %s%s"
        .formatted(
            Character.toUpperCase(contents.charAt(0)),
            contents.substring(1),
            set(),
            rows(),
            counted(),
            rows() == 1 ? "" : "s");
  }

  @Override
  default long rows() {
    return scan().rows();
  }

  @Override
  default LocalDate asAt() {
    return edition().asAt();
  }

  @Override
  default boolean asAtGiven() {
    return edition().given();
  }

  @Override
  default String sha256() {
    return scan().sha256();
  }
}
