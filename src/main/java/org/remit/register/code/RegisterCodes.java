package org.remit.register.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.OdsId;
import org.remit.ods.row.CodeOwners;
import org.remit.register.set.LifeGap;
import org.remit.store.bulk.CodeAssignment;

/**
 * Which organisation a code of the Organisation Data Service means on a day. A curated organisation
 * with that code is meant where there is one: of several that had the code one after the other, the
 * one that had it that day, else the nearest. Otherwise it is {@code organisation/ods-<code>}, and
 * where a code has a second life that does not touch the first, {@code
 * organisation/ods-<code>-<year>} with the year the second began.
 */
public final class RegisterCodes implements CodeOwners {
  private final Map<String, List<Life>> lives = new HashMap<>();
  private final Consumer<Entity> create;

  /** One organisation's time with the code; not known at both ends where it was only named. */
  private static final class Life {
    private final EntityId organisation;
    private final boolean curated;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    Life(
        EntityId organisation,
        boolean curated,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
      this.organisation = organisation;
      this.curated = curated;
      this.first = first;
      this.last = last;
    }

    /** How many days that time is away; 0 within the life, or where nothing is known of it. */
    long away(LocalDate from, LocalDate to) {
      return first == null || last == null ? 0 : LifeGap.days(first, last, from, to);
    }

    void extend(LocalDate from, LocalDate to) {
      if (curated) {
        return;
      }
      first = first == null || from.isBefore(first) ? from : first;
      last = last == null || to.isAfter(last) ? to : last;
    }
  }

  /**
   * @param known assignments by the records and by earlier imports
   * @param create gets each organisation that a code is the first to name
   */
  public RegisterCodes(List<CodeAssignment> known, Consumer<Entity> create) {
    this.create = create;
    for (CodeAssignment life : known) {
      of(life.code()).add(new Life(life.organisation(), life.curated(), life.first(), life.last()));
    }
  }

  private List<Life> of(String code) {
    return lives.computeIfAbsent(code.toUpperCase(Locale.ROOT), _ -> new ArrayList<>(1));
  }

  /** Whether the records give the code to more than one organisation. */
  boolean isShared(String code) {
    return of(code).stream()
            .filter(life -> life.curated)
            .map(life -> life.organisation)
            .distinct()
            .count()
        > 1;
  }

  @Override
  public EntityId organisation(String code, @Nullable LocalDate opened, LocalDate on) {
    List<Life> all = of(code);
    LocalDate from = opened == null ? on : opened;
    // What is only going to open is known by the day on which it will.
    LocalDate to = from.isAfter(on) ? from : on;
    Life life = all.isEmpty() ? null : nearest(all, opened, from, to);
    if (life == null) {
      life = begin(code, all, opened, to);
    } else if (opened != null) {
      life.extend(from, to);
    }
    return life.organisation;
  }

  /**
   * The life that a row means: a curated one before others, the one at its day before one that only
   * touches its time. A name alone means the nearest; null where a description fits none.
   */
  private static @Nullable Life nearest(
      List<Life> all, @Nullable LocalDate opened, LocalDate from, LocalDate on) {
    return all.stream()
        .filter(life -> opened == null || life.away(from, on) <= LifeGap.MOST_DAYS)
        .min(
            Comparator.comparing((Life life) -> !life.curated)
                .thenComparingLong(life -> life.away(on, on))
                .thenComparing(
                    life -> life.last == null ? LocalDate.MIN : life.last,
                    Comparator.reverseOrder())
                .thenComparing(life -> life.organisation))
        .orElse(null);
  }

  private Life begin(String code, List<Life> all, @Nullable LocalDate opened, LocalDate on) {
    var life =
        new Life(
            all.isEmpty()
                ? OdsId.organisation(code)
                : OdsId.organisation(code, (opened == null ? on : opened).getYear()),
            false,
            opened,
            opened == null ? null : on);
    all.add(life);
    create.accept(new Entity.Organisation(life.organisation, List.of(), null));
    return life;
  }
}
