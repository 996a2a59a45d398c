package org.remit.bench;

/** Made-up names, put together as such names are. */
final class Names {
  private static final String[] SURNAMES = {
    "ADDISON", "AHMED", "BAILEY", "BANERJEE", "BRADSHAW", "CHANDRA", "COLLINS", "DESAI", "DUNNE",
    "ELLISON", "FARROW", "GILL", "GREENHALGH", "HASSAN", "HOLROYD", "IQBAL", "JARVIS", "KAPOOR",
    "KERSHAW", "LOCKWOOD", "MACKAY", "MISTRY", "NORRIS", "O'CONNOR", "OKAFOR", "PATEL", "PEARSON",
    "QURESHI", "RASHID", "RIDLEY", "SHAH", "SUTCLIFFE", "THAKUR", "TURNBULL", "VARMA", "WHITWORTH"
  };

  private Names() {}

  static String trust(Town town, int n) {
    String kind =
        switch (n % 4) {
          case 0 -> "UNIVERSITY HOSPITALS NHS FOUNDATION TRUST";
          case 1 -> "COMMUNITY HEALTHCARE NHS TRUST";
          case 2 -> "PARTNERSHIP NHS FOUNDATION TRUST";
          default -> "HOSPITALS NHS TRUST";
        };
    return town.name() + " " + kind;
  }

  static String site(Town town, Dice dice) {
    String place =
        dice.oneOf(
            town.name(),
            "ST " + first(dice) + "'S",
            "QUEEN " + first(dice),
            surname(dice),
            "ROYAL " + town.name());
    String kind =
        dice.oneOf(
            "HOSPITAL",
            "COMMUNITY HOSPITAL",
            "GENERAL HOSPITAL",
            "HEALTH CENTRE",
            "CLINIC",
            "DAY UNIT",
            "CHILD DEVELOPMENT CENTRE",
            "MENTAL HEALTH UNIT",
            "COMMUNITY TEAM",
            "OUTPATIENTS",
            "RENAL UNIT",
            "SEXUAL HEALTH CLINIC",
            "RESOURCE CENTRE",
            "SCHOOL");
    return dice.chance(25) ? "%s %s, %s".formatted(place, kind, town.name()) : place + " " + kind;
  }

  static String practice(Town town, Dice dice) {
    return switch (dice.below(6)) {
      case 0 -> "THE %s SURGERY".formatted(surname(dice));
      case 1 -> "%s MEDICAL CENTRE".formatted(town.name());
      case 2 -> "%s %s HEALTH CENTRE".formatted(town.name(), quarter(dice));
      case 3 -> "DR %s & DR %s".formatted(surname(dice), surname(dice));
      case 4 -> "%s STREET SURGERY, %s".formatted(surname(dice), town.name());
      default -> "%s %s FAMILY PRACTICE".formatted(quarter(dice), town.name());
    };
  }

  static String branch(Town town, Dice dice) {
    return dice.chance(50)
        ? "THE SURGERY, " + town.name()
        : "%s ROAD BRANCH SURGERY".formatted(surname(dice));
  }

  static String pharmacy(Town town, Dice dice) {
    return dice.chance(50)
        ? "%s PHARMACY".formatted(surname(dice))
        : "%s %s".formatted(town.name(), dice.oneOf("PHARMACY", "CHEMIST", "DISPENSARY"));
  }

  private static String surname(Dice dice) {
    return dice.oneOf(SURNAMES);
  }

  private static String quarter(Dice dice) {
    return dice.oneOf("EAST", "NEW", "OLD", "PARK", "SOUTH", "UPPER", "VILLAGE", "WEST");
  }

  private static String first(Dice dice) {
    return dice.oneOf("MARY", "JOHN", "ANNE", "LUKE", "MARGARET", "PETER", "CATHERINE", "GEORGE");
  }
}
