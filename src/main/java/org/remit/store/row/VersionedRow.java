package org.remit.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.Nullable;

/** A row that belongs to all releases from the first to the last; the newest has no last. */
@MappedSuperclass
@FilterDef(
    name = VersionedRow.AS_OF,
    parameters = @ParamDef(name = VersionedRow.RELEASE, type = Integer.class),
    defaultCondition =
        "first_release <= :release and (last_release is null or last_release >= :release)")
@Filter(name = VersionedRow.AS_OF)
public abstract class VersionedRow {
  /** The filter that leaves the rows of one release; every query of such rows is given it. */
  public static final String AS_OF = "asOf";

  /** The parameter of the filter. */
  public static final String RELEASE = "release";

  @Id
  @Column(name = "first_release")
  int firstRelease;

  @Nullable
  @Column(name = "last_release")
  Integer lastRelease;
}
