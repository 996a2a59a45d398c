package org.remit.ods.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;

/**
 * A role that the register gives an organisation for a time.
 *
 * @param code as RO76
 * @param display what the file calls it; null where it does not
 */
public record OdsRole(String code, @Nullable String display, Period period) {
  private static final String NHS_TRUST = "RO197";
  private static final String FOUNDATION_TRUST = "RO57";

  /**
   * Primary roles that bodies of several types have, and the roles that say which type. The
   * register keeps the primary role for ever, whatever the body became.
   */
  private static final Map<String, Set<String>> REFINED_BY =
      Map.of(NHS_TRUST, Set.of(FOUNDATION_TRUST), "RO98", Set.of("RO218", "RO319", "RO327"));

  /**
   * The types of an organisation with these roles. A role that another refines counts only before
   * the other began, unless the other is over and nobody knows since when.
   *
   * @param name of the organisation, by which a foundation trust is known where no role says so
   */
  public static List<OrganisationRow.TypeSpan> types(List<OdsRole> roles, String name) {
    var spans = new ArrayList<OrganisationRow.TypeSpan>();
    for (OdsRole role : roles) {
      Set<String> refining = REFINED_BY.getOrDefault(role.code, Set.of());
      List<OdsRole> others =
          roles.stream()
              .filter(other -> refining.contains(other.code) && other.period.endedBy() == null)
              .toList();
      if (!others.isEmpty()) {
        role.before(others).ifPresent(period -> spans.add(role.as(role.code, period)));
      } else if (role.code.equals(NHS_TRUST) && NhsTrusts.isFoundationTrust(name)) {
        spans.add(role.as(FOUNDATION_TRUST, until(role.period)));
      } else {
        spans.add(role.as(role.code, role.period));
      }
    }
    return spans;
  }

  private OrganisationRow.TypeSpan as(String code, Period period) {
    return new OrganisationRow.TypeSpan(RoleTypes.of(code, display), period);
  }

  /** Without a start: the name does not say since when the type holds. */
  private static Period until(Period role) {
    return new Period(null, role.to(), null, role.endedBy());
  }

  /** The part of its period before the first of the others; empty where there is none. */
  private Optional<Period> before(List<OdsRole> others) {
    LocalDate first =
        others.stream()
            .map(other -> other.period.first())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    if (!period.first().isBefore(first)) {
      return Optional.empty();
    }
    return Optional.of(
        period.last().isBefore(first)
            ? period
            : new Period(period.from(), PartialDate.of(first.minusDays(1))));
  }
}
