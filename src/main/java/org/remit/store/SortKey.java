package org.remit.store;

import java.time.LocalDate;
import java.util.Locale;
import org.remit.domain.Entity;
import org.remit.domain.Fact;
import org.remit.domain.FoldedName;
import org.remit.domain.Period;
import org.remit.domain.term.IdentifierScheme;

/** What lists are ordered by, compared byte by byte, before the id decides. */
public final class SortKey {
  /** Names are cut to so many letters. */
  public static final int LONGEST = 200;

  private SortKey() {}

  public static String of(Entity entity) {
    String name = entity.ownName();
    return name == null ? entity.id().slug() : folded(name);
  }

  public static String of(Fact fact) {
    return switch (fact) {
      case Fact.Name name -> folded(name.value());
      case Fact.Holding holding ->
          holding.function().slug() + ' ' + holding.holder() + ' ' + day(fact.period());
      case Fact.Identifier identifier -> ofCode(identifier.scheme(), identifier.value());
      case Fact.Relation relation ->
          relation.relationKind() + " " + day(relation.period()) + ' ' + relation.to();
      case Fact.Address address -> address.postcode() == null ? "" : address.postcode();
      case Fact.Existence _,
          Fact.Classification _,
          Fact.Tenure _,
          Fact.Statement _,
          Fact.Stage _,
          Fact.Event _ ->
          day(fact.period());
      case Fact.Affects affects -> affects.affected().toString();
    };
  }

  /** Codes are the same in any case. */
  public static String ofCode(IdentifierScheme scheme, String code) {
    return scheme + " " + code.toUpperCase(Locale.ROOT);
  }

  /** The first day known; none where it is open. */
  private static String day(Period period) {
    LocalDate first = period.first();
    return first.equals(LocalDate.MIN) ? "" : first.toString();
  }

  /** The {@link FoldedName}, of bounded length. */
  public static String folded(String name) {
    String folded = FoldedName.of(name);
    return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
  }
}
