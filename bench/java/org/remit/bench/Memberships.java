package org.remit.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which commissioner each practice belonged to since 1999: a primary care group, a primary care
 * trust, a clinical commissioning group, and the one that this was merged into.
 */
final class Memberships {
  private static final int GROUPS = 480;
  private static final int TRUSTS = 303;
  private static final int MERGED_INTO_ONE = 3;

  private static final LocalDate GROUPS_FROM = LocalDate.of(1999, 4, 1);
  private static final LocalDate TRUSTS_FROM = LocalDate.of(2001, 4, 1);
  private static final LocalDate COMMISSIONERS_FROM = LocalDate.of(2013, 4, 1);
  private static final LocalDate MERGED_FROM = LocalDate.of(2020, 4, 1);

  private final Sizes sizes;
  private final IntFunction<Life> lives;

  /** One of them; the first may be left out, since the register knows it of some only. */
  private record Membership(
      String practice, String parent, LocalDate start, @Nullable LocalDate end, boolean first) {}

  /**
   * @param lives of the practices
   */
  Memberships(Sizes sizes, IntFunction<Life> lives) {
    this.sizes = sizes;
    this.lives = lives;
  }

  static int commissionerOf(int practice, Sizes sizes) {
    return share(practice, sizes, sizes.commissioners());
  }

  /** The commissioner that this one was merged into in 2020, or it itself. */
  static int after(int commissioner) {
    return commissioner - commissioner % MERGED_INTO_ONE;
  }

  private static int share(int practice, Sizes sizes, int among) {
    return (int) ((long) practice * among / sizes.practices());
  }

  /** Writes as many as this, leaving out primary care groups evenly until they are so many. */
  void write(Writer out, int count) throws IOException {
    long all = 0;
    long ofGroups = 0;
    for (int n = 0; n < sizes.practices(); n++) {
      List<Membership> some = of(n);
      all += some.size();
      ofGroups += some.stream().filter(Membership::first).count();
    }
    long wanted = count - (all - ofGroups);
    if (wanted < 0 || wanted > ofGroups) {
      throw new IllegalStateException(
          "%d memberships wanted, and there are %d, %d of them in groups"
              .formatted(count, all, ofGroups));
    }
    long seen = 0;
    for (int n = 0; n < sizes.practices(); n++) {
      for (Membership one : of(n)) {
        if (!one.first() || (seen + 1) * wanted / ofGroups > seen * wanted / ofGroups) {
          out.write(line(one));
        }
        seen += one.first() ? 1 : 0;
      }
    }
  }

  private static String line(Membership one) {
    return OdsRow.quoted(
        one.practice(), one.parent(), "W", OdsRow.day(one.start()), OdsRow.day(one.end()), "0");
  }

  private List<Membership> of(int n) {
    int commissioner = commissionerOf(n, sizes);
    int merged = after(commissioner);
    var all = new ArrayList<Membership>();
    add(all, n, Codes.primaryCareGroup(share(n, sizes, GROUPS)), GROUPS_FROM, TRUSTS_FROM);
    add(all, n, Codes.primaryCareTrust(share(n, sizes, TRUSTS)), TRUSTS_FROM, COMMISSIONERS_FROM);
    if (merged == commissioner) {
      add(all, n, Codes.commissioner(commissioner), COMMISSIONERS_FROM, null);
    } else {
      add(all, n, Codes.commissioner(commissioner), COMMISSIONERS_FROM, MERGED_FROM);
      add(all, n, Codes.commissioner(merged), MERGED_FROM, null);
    }
    return all;
  }

  /** Adds the part of an era that the practice lived in. */
  private void add(
      List<Membership> all, int n, String parent, LocalDate from, @Nullable LocalDate next) {
    Life life = lives.apply(n);
    LocalDate last = next == null ? null : next.minusDays(1);
    if (!life.reaches(from, last == null ? Life.EDITION : last)) {
      return;
    }
    LocalDate start = life.opened().isAfter(from) ? life.opened() : from;
    LocalDate closed = life.closed();
    LocalDate end = last == null || (closed != null && closed.isBefore(last)) ? closed : last;
    all.add(new Membership(Codes.practice(n), parent, start, end, from.equals(GROUPS_FROM)));
  }
}
