package org.remit.register.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.OdsId;
import org.remit.store.bulk.RegisterFact;
import org.remit.store.bulk.StatedFact;

/**
 * Tells apart the lives that a code has had on one organisation of the records. Where the records
 * do not say when it existed, a code that was used twice means it both times; then each life is a
 * claim of its own, with what the organisation was in it. Organisations of the register alone have
 * one life each.
 */
final class CuratedLives {
  private final Map<Row, List<Life>> lives = new HashMap<>();
  private @Nullable Row current;
  private String suffix = "";

  private record Row(EntityId subject, String code) {}

  /**
   * @param suffix what its claims end with; nothing for the life that was met first
   */
  private record Life(LocalDate first, LocalDate last, String suffix) {}

  /** The fact as its row in the table; those of one row of a file come one after the other. */
  RegisterFact fact(StatedFact stated) {
    Fact.OfRegister fact = stated.fact();
    String code = stated.code();
    if (code == null || OdsId.isOrganisation(fact.subject()) || Claims.isOfAllLives(fact)) {
      return Claims.fact(stated);
    }
    var its = new Row(fact.subject(), code);
    if (fact instanceof Fact.Existence) {
      current = its;
      suffix =
          fact.period().hasDay() ? suffix(its, fact.period().first(), fact.period().last()) : "";
    }
    return Claims.factOfLife(stated, its.equals(current) ? suffix : "");
  }

  private String suffix(Row row, LocalDate first, LocalDate last) {
    List<Life> all = lives.computeIfAbsent(row, _ -> new ArrayList<>(1));
    for (Life life : all) {
      if (LifeGap.days(life.first, life.last, first, last) <= LifeGap.MOST_DAYS) {
        return life.suffix;
      }
    }
    String its = all.isEmpty() ? "" : suffix(first.getYear());
    all.add(new Life(first, last, its));
    return its;
  }

  private static String suffix(int year) {
    return "\n" + year;
  }

  /** Takes an existence that the newest release has, with the claim it makes there. */
  void known(StatedFact existence, UUID claim) {
    EntityId subject = existence.fact().subject();
    String code = existence.code();
    if (code == null || OdsId.isOrganisation(subject) || !existence.fact().period().hasDay()) {
      return;
    }
    LocalDate first = existence.fact().period().first();
    String its =
        claim.equals(Claims.fact(existence).claim())
            ? ""
            : IntStream.of(0, -1, 1)
                .mapToObj(off -> suffix(first.getYear() + off))
                .filter(suffix -> claim.equals(Claims.factOfLife(existence, suffix).claim()))
                .findFirst()
                .orElse(suffix(first.getYear()));
    lives
        .computeIfAbsent(new Row(subject, code), _ -> new ArrayList<>(1))
        .add(new Life(first, existence.fact().period().last(), its));
  }
}
