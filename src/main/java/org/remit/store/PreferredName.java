package org.remit.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.remit.domain.Fact;
import org.remit.domain.When;
import org.remit.domain.term.NameKind;

/**
 * Which of an entity's names to call it by: one from the records before one from a register; one
 * that it has at the time asked about, else one of another time; the official before the former, an
 * alias, an acronym; then the one that it has last in that time; of those from registers that it
 * keeps after it the one that it loses first; then the one that began last.
 */
public final class PreferredName {
  private static final List<NameKind> BEST_FIRST =
      List.of(NameKind.OFFICIAL, NameKind.FORMER, NameKind.ALIAS, NameKind.ACRONYM);

  private PreferredName() {}

  /** The name to call it by; empty when there are none. */
  public static Optional<StoredFact> of(Collection<StoredFact> names, When when) {
    return names.stream().min(Comparator.comparing(Described.Name::of, bestFirst(when)));
  }

  /** The same of names in short. */
  public static Optional<Described.Name> inShort(Collection<Described.Name> names, When when) {
    return names.stream().min(bestFirst(when));
  }

  private static Comparator<Described.Name> bestFirst(When when) {
    return Comparator.comparing(Described.Name::ofRegister)
        .thenComparing(name -> !name.days().touches(when))
        .thenComparingInt(name -> BEST_FIRST.indexOf(name.nameKind()))
        .thenComparing(name -> lastIn(name, when), Comparator.reverseOrder())
        .thenComparing(name -> lastAfter(name, when))
        .thenComparing(name -> first(name), Comparator.reverseOrder())
        .thenComparing(name -> name.fact().toString());
  }

  /** The last day on which it is called so, as far as that is not after the time. */
  private static LocalDate lastIn(Described.Name name, When when) {
    LocalDate last = name.days().isEmpty() ? LocalDate.MIN : name.days().last();
    return last.isBefore(when.last()) ? last : when.last();
  }

  /** Of a name from a register that it keeps after the time: how long, so that the sooner goes. */
  private static LocalDate lastAfter(Described.Name name, When when) {
    return name.ofRegister() && lastIn(name, when).equals(when.last())
        ? name.days().last()
        : LocalDate.MAX;
  }

  private static LocalDate first(Described.Name name) {
    return name.days().isEmpty() ? LocalDate.MIN : name.days().first();
  }

  /** The acronym it has at that time; empty when none is known. */
  public static Optional<String> acronym(Collection<StoredFact> names, When when) {
    return of(
            names.stream()
                .filter(name -> ((Fact.Name) name.fact()).nameKind() == NameKind.ACRONYM)
                .filter(name -> name.held(when))
                .toList(),
            when)
        .map(name -> ((Fact.Name) name.fact()).value());
  }
}
