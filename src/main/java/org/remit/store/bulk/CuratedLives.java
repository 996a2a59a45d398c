package org.remit.store.bulk;

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

/**
 * Tells apart the lives that a code has had on one organisation of the records. Where the records
 * do not say when it existed, a code that was used twice means it both times; then each life is a
 * claim of its own, with what the organisation was in it. Organisations of the register alone have
 * one life each.
 */
final class CuratedLives {
  /** What the ids of organisations begin with that registers alone tell of. */
  static final String OF_REGISTERS = "ods-";

  private final String source;
  private final Map<Row, List<Life>> lives = new HashMap<>();
  private @Nullable Row current;
  private String suffix = "";

  private record Row(EntityId subject, String code) {}

  /**
   * @param suffix what its claims end with; nothing for the life that was met first
   */
  private record Life(LocalDate first, LocalDate last, String suffix) {
    /** How many days that time is away. */
    long away(LocalDate from, LocalDate to) {
      return Math.max(
          0, Math.max(from.toEpochDay() - last.toEpochDay(), first.toEpochDay() - to.toEpochDay()));
    }
  }

  CuratedLives(String source) {
    this.source = source;
  }

  /** The fact as its row; those of one row of a file come one after the other. */
  RegisterFact row(Fact.OfRegister fact) {
    RegisterFact row = RegisterFact.of(source, fact);
    if (row.fact().subject().slug().startsWith(OF_REGISTERS) || isOfAllLives(fact)) {
      return row;
    }
    var its = new Row(row.fact().subject(), code(fact));
    if (fact instanceof Fact.Existence) {
      current = its;
      suffix = suffix(its, fact.period().first(), fact.period().last());
    }
    return suffix.isEmpty() || !its.equals(current) ? row : row.ofLife(source, suffix);
  }

  /** Names and codes stand without a time: they are said of the organisation in any life. */
  static boolean isOfAllLives(Fact fact) {
    return fact instanceof Fact.Name || fact instanceof Fact.Identifier;
  }

  private static String code(Fact fact) {
    return fact.citations().getFirst().locator().value();
  }

  private String suffix(Row row, LocalDate first, LocalDate last) {
    List<Life> all = lives.computeIfAbsent(row, _ -> new ArrayList<>(1));
    for (Life life : all) {
      if (life.away(first, last) <= CodeLife.APART_DAYS) {
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

  /** Takes an existence that is held, with its claim. */
  void held(Fact.Existence existence, UUID claim) {
    RegisterFact row = RegisterFact.of(source, existence);
    if (row.fact().subject().slug().startsWith(OF_REGISTERS)) {
      return;
    }
    LocalDate first = existence.period().first();
    String its =
        claim.equals(row.claim())
            ? ""
            : IntStream.of(0, -1, 1)
                .mapToObj(off -> suffix(first.getYear() + off))
                .filter(suffix -> claim.equals(row.ofLife(source, suffix).claim()))
                .findFirst()
                .orElse(suffix(first.getYear()));
    lives
        .computeIfAbsent(new Row(row.fact().subject(), code(existence)), _ -> new ArrayList<>(1))
        .add(new Life(first, existence.period().last(), its));
  }
}
