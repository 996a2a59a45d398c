package org.remit.bench;

/**
 * How many organisations and relations there are. Hospital sites, pharmacies, practices and branch
 * surgeries stand to one another about as in the register.
 */
record Sizes(
    int trusts,
    int sites,
    int commissioners,
    int practices,
    int branches,
    int pharmacies,
    int relations) {
  /** Hospital sites that one trust has codes for. */
  private static final int SITES_OF_A_TRUST = 36 * 36 - 1;

  Sizes {
    if (trusts < 1 || commissioners < 1 || practices < 1) {
      throw new IllegalArgumentException(
          "too small: one trust, commissioner and practice at least");
    }
    if (sites > trusts * SITES_OF_A_TRUST) {
      throw new IllegalArgumentException("%d sites are too many".formatted(sites));
    }
  }

  /** 371,000 organisations and 1,050,000 relations. */
  static Sizes national() {
    return new Sizes(290, 250_000, 320, 46_000, 12_390, 62_000, 1_050_000);
  }

  /** The national number divided by this. */
  static Sizes dividedBy(int by) {
    Sizes all = national();
    return new Sizes(
        all.trusts / by,
        all.sites / by,
        all.commissioners / by,
        all.practices / by,
        all.branches / by,
        all.pharmacies / by,
        all.relations / by);
  }

  int organisations() {
    return trusts + sites + commissioners + practices + branches + pharmacies;
  }
}
