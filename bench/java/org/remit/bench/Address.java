package org.remit.bench;

/** A made-up address with a postcode of a valid form. */
record Address(String first, String second, Town town, String postcode) {
  /** The letters that the second half of a postcode may end in. */
  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  private static final int DISTRICTS = 20;

  static Address in(Town town, Dice dice) {
    String street =
        "%d %s %s"
            .formatted(
                1 + dice.below(240),
                dice.oneOf(
                    "HIGH",
                    "CHURCH",
                    "STATION",
                    "MARKET",
                    "PARK",
                    "VICTORIA",
                    "QUEENS",
                    "MILL",
                    "LONDON",
                    "NEW",
                    "SCHOOL",
                    "ALBERT",
                    "GEORGE",
                    "BRIDGE",
                    "CASTLE",
                    "GRANGE"),
                dice.oneOf("STREET", "ROAD", "LANE", "AVENUE", "WAY", "CLOSE", "DRIVE", "PLACE"));
    if (dice.chance(45)) {
      return new Address(street, "", town, postcode(town, dice));
    }
    String building =
        dice.oneOf("FLOOR 2", "UNIT 4", "WEST WING", "THE COURTYARD", "BLOCK B", "SUITE 12");
    return new Address(building, street, town, postcode(town, dice));
  }

  private static String postcode(Town town, Dice dice) {
    return "%s%d %d%c%c"
        .formatted(
            town.postcodeArea(),
            1 + dice.below(DISTRICTS),
            dice.below(10),
            INWARD.charAt(dice.below(INWARD.length())),
            INWARD.charAt(dice.below(INWARD.length())));
  }
}
