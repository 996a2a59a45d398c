package org.remit.register;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.remit.domain.Citation;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Period;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.Store;

/** What a release holds, a line a fact, in the order of the lines. */
public final class Held {
  private Held() {}

  /** What sets of registers say, each after its set, without citations. */
  public static List<String> ofRegisters(Store store) {
    return ofRegisters(store, store.newest().orElseThrow().number());
  }

  static List<String> ofRegisters(Store store, int release) {
    return facts(store, release).stream()
        .filter(StoredFact::ofRegister)
        .map(stored -> stored.source().replaceFirst("ods/", "") + " " + line(stored.fact()))
        .sorted()
        .toList();
  }

  /** All facts of some kinds, with their citations. */
  static List<String> cited(Store store, String... kinds) {
    return facts(store, store.newest().orElseThrow().number()).stream()
        .filter(stored -> List.of(kinds).contains(stored.fact().kind().name()))
        .map(stored -> line(stored.fact()) + places(stored.fact()))
        .sorted()
        .toList();
  }

  private static List<StoredFact> facts(Store store, int release) {
    var facts = new ArrayList<StoredFact>();
    store
        .cursors(store.find(release).orElseThrow())
        .facts(EnumSet.allOf(FactKind.class), facts::add);
    return facts;
  }

  /** What registers state on a day in the newest release, without periods. */
  static List<String> on(Store store, String day) {
    List<String> ids =
        TestDatabase.column(
            TestDatabase.of(store),
            """
            select id || case when unsure @> ?::date then ' unsure' else '' end from fact
            where last_release is null and claim is not null
              and held(first_day, last_day, days, ?::date, ?::date)
            """,
            day,
            day,
            day);
    return facts(store, store.newest().orElseThrow().number()).stream()
        .flatMap(stored ->
            ids.stream()
                .filter(id -> id.startsWith(stored.id().toString()))
                .map(id -> line(stored.fact().kind(), text(stored.fact())) + id.substring(36)))
        .sorted()
        .toList();
  }

  private static String line(Fact fact) {
    return line(fact.kind(), text(fact)) + days(fact.period());
  }

  private static String line(FactKind kind, String text) {
    return (kind + " " + text).replace("organisation/", "");
  }

  private static String text(Fact fact) {
    return switch (fact) {
      case Fact.Name name -> name.subject() + " " + name.value();
      case Fact.Identifier code -> code.subject() + " " + code.value();
      case Fact.Existence life -> life.subject() + " " + life.status();
      case Fact.Classification type -> type.subject() + " " + type.bodyType();
      case Fact.Address at ->
          "%s %s %s".formatted(at.subject(), String.join(", ", at.lines()), at.postcode());
      case Fact.Relation relation ->
          "%s %s %s".formatted(relation.from(), relation.relationKind(), relation.to());
      case Fact.Holding _,
          Fact.Tenure _,
          Fact.Statement _,
          Fact.Stage _,
          Fact.Affects _,
          Fact.Event _ ->
          fact.toString();
    };
  }

  private static String days(Period period) {
    if (period.equals(Period.ALWAYS)) {
      return "";
    }
    String seen = period.seen() == null ? "" : " seen " + period.seen();
    String by = period.endedBy() == null ? "" : " ended by " + period.endedBy();
    return " %s/%s"
            .formatted(
                Objects.requireNonNullElse(period.from(), ".."),
                Objects.requireNonNullElse(period.to(), ".."))
        + seen
        + by;
  }

  private static String places(Fact fact) {
    Citation first = fact.citations().getFirst();
    return " [%s %s]".formatted(first.document().slug(), first.locator().value());
  }
}
