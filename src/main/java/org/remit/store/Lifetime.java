package org.remit.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.remit.domain.Days;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.domain.term.RegisterStatus;

/**
 * Whether and when an organisation or body type existed.
 *
 * @param facts all its existences, of whatever time
 */
public record Lifetime(List<StoredFact> facts) {
  public Lifetime {
    facts = List.copyOf(facts);
  }

  /**
   * Whether it existed at any time in this one, by the records, or by registers where these are
   * silent; also where nothing is known of when it existed.
   */
  public boolean exists(When when) {
    boolean registersDecide = facts.stream().allMatch(StoredFact::ofRegister);
    return facts.isEmpty()
        || facts.stream()
            .filter(fact -> registersDecide || !fact.ofRegister())
            .anyMatch(fact -> fact.held(when));
  }

  /**
   * The facts; of what editions of a register state one after the other of one row, only what holds
   * at the time, or where nothing does then, what ended. All for all time.
   */
  public List<StoredFact> stated(When when) {
    return when.equals(When.EVER)
        ? facts
        : facts.stream().filter(fact -> fact.held(when) || isStillStated(fact, when)).toList();
  }

  private boolean isStillStated(StoredFact fact, When when) {
    boolean isOneOfSeveral = fact.days() != null || fact.fact().period().seen() != null;
    List<StoredFact> its = facts.stream().filter(other -> sameRow(fact, other)).toList();
    return !isOneOfSeveral
        || (its.stream().noneMatch(other -> other.held(when))
            && (hasEnded(fact) || its.stream().noneMatch(Lifetime::hasEnded)));
  }

  private static boolean sameRow(StoredFact one, StoredFact other) {
    return one.equals(other)
        || (one.ofRegister()
            && one.source().equals(other.source())
            && Objects.equals(one.code(), other.code()));
  }

  private static boolean hasEnded(StoredFact fact) {
    return fact.fact().period().hasEnd();
  }

  /**
   * What the register has it as at the time: by the existence that it has then, else by the last
   * that it had. Empty where the register says nothing, and where it has it as going on while the
   * records say that it does not exist.
   */
  public Optional<RegisterStatus> status(When when) {
    boolean exists = exists(when);
    return facts.stream()
        .filter(fact -> ((Fact.Existence) fact.fact()).status() != null && hasBegun(fact, when))
        .max(
            Comparator.comparing((StoredFact fact) -> fact.held(when))
                .thenComparing(Lifetime::lastDay)
                .thenComparing(Lifetime::hasEnded))
        .flatMap(fact -> status(fact, when))
        .filter(status -> exists || status == RegisterStatus.INACTIVE);
  }

  private static boolean hasBegun(StoredFact fact, When when) {
    Period period = fact.fact().period();
    return !period.hasDay() || !period.first().isAfter(when.last());
  }

  /** The last day of which it tells whether it existed. */
  private static LocalDate lastDay(StoredFact fact) {
    PartialDate endedBy = fact.fact().period().endedBy();
    if (endedBy != null) {
      return endedBy.first();
    }
    Days days = fact.days();
    return days == null || days.isEmpty() ? fact.fact().period().last() : days.last();
  }

  private static Optional<RegisterStatus> status(StoredFact stored, When when) {
    var existence = (Fact.Existence) stored.fact();
    if (!stored.held(when)) {
      // Where only an old edition has it, what became of it is not known; nor is it between the
      // day that it began and that by which it had ended.
      PartialDate endedBy = existence.period().endedBy();
      boolean ended = endedBy == null ? hasEnded(stored) : !when.last().isBefore(endedBy.first());
      return ended ? Optional.of(RegisterStatus.INACTIVE) : Optional.empty();
    }
    boolean closedLater = hasEnded(stored) && existence.status() == RegisterStatus.INACTIVE;
    return closedLater
        ? Optional.of(RegisterStatus.ACTIVE)
        : Optional.ofNullable(existence.status());
  }
}
