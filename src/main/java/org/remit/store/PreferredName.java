package org.remit.store;

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
 * alias, an acronym; then the one that it has last in that time, and of these the one that began,
 * or was seen, last. Of those from registers the one that the first edition from that time on
 * states; else the last before.
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
        .thenComparing(name -> !isThen(name, when))
        .thenComparingInt(name -> BEST_FIRST.indexOf(name.nameKind()))
        .thenComparingLong(name -> distance(name, when))
        .thenComparing(name -> name.period().first(), Comparator.reverseOrder())
        .thenComparing(name -> name.fact().toString());
  }

  /** Of a name from a register: whether an edition from the last day asked about on tells it. */
  private static boolean isThen(Described.Name name, When when) {
    return name.ofRegister()
        ? !name.period().last().isBefore(when.last())
        : when.touches(name.period());
  }

  /** From the last day asked about to the last on which it is called so, as far as that matters. */
  private static long distance(Described.Name name, When when) {
    long days = name.period().last().toEpochDay() - when.last().toEpochDay();
    return name.ofRegister() ? Math.abs(days) : Math.max(0, -days);
  }

  /** The acronym it has at that time; empty when none is known. */
  public static Optional<String> acronym(Collection<StoredFact> names, When when) {
    return of(
            names.stream()
                .filter(name -> ((Fact.Name) name.fact()).nameKind() == NameKind.ACRONYM)
                .filter(name -> when.touches(name.fact().period()))
                .toList(),
            when)
        .map(name -> ((Fact.Name) name.fact()).value());
  }
}
