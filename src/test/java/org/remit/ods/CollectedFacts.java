package org.remit.ods;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.Period;
import org.remit.domain.Problem;
import org.remit.ods.file.OdsFile;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.RegisterRow;

/** What a file hands over, each thing as a line to compare. */
public final class CollectedFacts implements OdsSink, CodeOwners {
  public final List<Entity> entities = new ArrayList<>();
  public final List<String> facts = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public int rows;

  public static CollectedFacts of(OdsFile file) {
    var collected = new CollectedFacts();
    try {
      file.read(collected, collected);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return collected;
  }

  /** The facts of one kind, as {@code NAME}. */
  public List<String> facts(String kind) {
    return facts.stream().filter(fact -> fact.startsWith(kind + " ")).toList();
  }

  @Override
  public EntityId organisation(String code, @Nullable LocalDate opened, LocalDate on) {
    asked.add("%s %s %s".formatted(code, opened == null ? "-" : opened, on));
    return EntityId.of("organisation/ods-" + code.toLowerCase(Locale.ROOT));
  }

  @Override
  public void entity(Entity entity) {
    entities.add(entity);
  }

  @Override
  public void row(RegisterRow row) {
    row.facts().forEach(this::fact);
  }

  private void fact(Fact.OfRegister fact) {
    String text =
        switch (fact) {
          case Fact.Name name -> "NAME %s %s".formatted(name.subject(), name.value());
          case Fact.Identifier code -> "IDENTIFIER %s %s".formatted(code.subject(), code.value());
          case Fact.Existence life -> "EXISTENCE %s %s".formatted(life.subject(), life.status());
          case Fact.Classification type ->
              "CLASSIFICATION %s %s".formatted(type.subject(), type.bodyType());
          case Fact.Address address ->
              "ADDRESS %s %s %s".formatted(address.subject(), address.lines(), address.postcode());
          case Fact.Relation relation ->
              "RELATION %s %s %s"
                  .formatted(relation.from(), relation.relationKind(), relation.to());
        };
    facts.add((text + days(fact.period()) + places(fact)).replace("organisation/ods-", ""));
  }

  @Override
  public void badRow(Problem problem) {
    problems.add(problem.toString());
  }

  @Override
  public void counted() {
    rows++;
  }

  private static String days(Period period) {
    String by = period.endedBy() == null ? "" : " ended by " + period.endedBy();
    return period.equals(Period.ALWAYS)
        ? ""
        : " %s/%s"
                .formatted(
                    Objects.requireNonNullElse(period.from(), ".."),
                    Objects.requireNonNullElse(period.to(), ".."))
            + by;
  }

  private static String places(Fact fact) {
    Citation only = fact.citations().getFirst();
    String phrase = only.phrase() == null ? "" : ":" + only.phrase();
    return " [%s%s]".formatted(only.locator().value(), phrase);
  }
}
