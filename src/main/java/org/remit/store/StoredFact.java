package org.remit.store;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.Fact;
import org.remit.domain.OdsId;
import org.remit.domain.When;

/**
 * A fact as the dataset holds it.
 *
 * @param id made of its content: the same fact has the same id in every release
 * @param source the source that says it
 * @param code of a register's fact the code of the row that states it; null for one of the records,
 *     and for what a file as a whole states
 * @param days on which it is the answer; null where its period says it, by the widest reading
 * @param unsure those of them that are taken from an edition of another day while the next edition
 *     states something else; null where there are none
 * @param sort what its lists are ordered by, before the id
 * @param since the first release that has it
 * @param until the last release that has it; null while the newest does
 */
public record StoredFact(
    UUID id,
    String source,
    @Nullable String code,
    Fact fact,
    @Nullable Days days,
    @Nullable Days unsure,
    String sort,
    int since,
    @Nullable Integer until) {
  /** Whether a register says it, whose facts stand after those of the records. */
  public boolean ofRegister() {
    return OdsId.isSetSource(source);
  }

  /** Whether it held at any time in this one. */
  public boolean held(When when) {
    return days == null ? when.touches(fact.period()) : days.touches(when);
  }

  /** Whether any day of this time on which it held is certain; also where it held on none. */
  public boolean certain(When when) {
    if (unsure == null) {
      return true;
    }
    Days then = Objects.requireNonNullElseGet(days, () -> Days.of(fact.period()));
    Days asked = then.and(Days.between(when.first(), when.last()));
    return asked.isEmpty() || !asked.without(unsure).isEmpty();
  }

  /** Its place in lists of facts. */
  public Key key() {
    return new Key(sort, id.toString());
  }
}
