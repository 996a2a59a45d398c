package org.remit.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.OdsId;

/**
 * A fact as the dataset holds it.
 *
 * @param id made of its content: the same fact has the same id in every release
 * @param source the source that says it
 * @param code of a register's fact the code of the row that states it; null for one of the records,
 *     and for what a file as a whole states
 * @param sort what its lists are ordered by, before the id
 * @param since the first release that has it
 * @param until the last release that has it; null while the newest does
 */
public record StoredFact(
    UUID id,
    String source,
    @Nullable String code,
    Fact fact,
    String sort,
    int since,
    @Nullable Integer until) {
  /** Whether a register says it, whose facts stand after those of the records. */
  public boolean ofRegister() {
    return OdsId.isSetSource(source);
  }

  /** Its place in lists of facts. */
  public Key key() {
    return new Key(sort, id.toString());
  }
}
