package org.remit.store.row;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FactKind;
import org.remit.store.RecordJson;
import org.remit.store.Rows;
import org.remit.store.StoredFact;

/** What is read of a {@link FactRow} to make a fact of it. */
public record FactContent(
    UUID id,
    FactKind kind,
    String source,
    @Nullable String code,
    String content,
    @Nullable String days,
    @Nullable String unsure,
    String sort,
    int firstRelease,
    @Nullable Integer lastRelease) {
  public StoredFact stored() {
    return new StoredFact(
        id,
        source,
        code,
        RecordJson.fact(kind, content),
        Rows.days(days),
        Rows.days(unsure),
        sort,
        firstRelease,
        lastRelease);
  }
}
