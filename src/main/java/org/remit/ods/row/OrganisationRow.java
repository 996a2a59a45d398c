package org.remit.ods.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;
import org.remit.domain.term.RegisterStatus;

/**
 * What one row of a file says of an organisation, whatever the form of the file.
 *
 * @param life from the day it opened to the day it closed
 * @param status null where the row has none; the dates then decide
 * @param addressLines none of them blank
 * @param postcode null where none is given
 */
public record OrganisationRow(
    String code,
    String name,
    Period life,
    @Nullable RegisterStatus status,
    List<String> addressLines,
    @Nullable String postcode,
    List<TypeSpan> types,
    List<Link> links,
    List<Succession> successions) {

  /** A body type and when it was that of the organisation. */
  public record TypeSpan(RoleType type, Period period) {}
}
