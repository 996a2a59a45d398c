package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.RegisterStatus;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.CellParser;
import org.remit.ods.row.Link;
import org.remit.ods.row.OdsRole;
import org.remit.ods.row.OrganisationRow;

/**
 * Reads a FHIR Organization, STU3 or R4, and an OrganizationAffiliation of R4, as the register
 * profiles them: roles and typed periods are extensions.
 */
final class FhirReader {
  private static final String CODES = "https://fhir.nhs.uk/Id/ods-organization-code";

  private final CellParser cells;

  private final PartialDate asAt;

  /**
   * @param asAt the day of the edition: by then had ended what is inactive
   */
  FhirReader(CellParser cells, PartialDate asAt) {
    this.cells = cells;
    this.asAt = asAt;
  }

  OrganisationRow organisation(JsonNode organisation) throws BadRowException {
    String name = CellParser.name(organisation.path("name").asText(""));
    JsonNode address = first(organisation.path("address"));
    List<OdsRole> roles = roles(organisation);
    var lines = new ArrayList<>(JsonFields.list(address.path("line")));
    lines.add(address.path("city"));
    lines.add(address.path("district"));
    return new OrganisationRow(
        code(organisation),
        name,
        life(organisation, roles),
        JsonFields.status(organisation.path("active")),
        JsonFields.lines(lines),
        CellParser.postcode(address.path("postalCode").asText("")),
        OdsRole.types(roles, name),
        List.of(),
        List.of());
  }

  /** The code of the organisation that an affiliation is of. */
  String from(JsonNode affiliation) throws BadRowException {
    return reference(affiliation.path("organization"));
  }

  Link link(JsonNode affiliation) throws BadRowException {
    Period typed = typedPeriod(affiliation).orElse(null);
    JsonNode dates = affiliation.path("period");
    Period period =
        typed == null ? JsonFields.period(dates.path("start"), dates.path("end"), cells) : typed;
    return new Link(
        JsonFields.relation(coding(first(affiliation.path("code"))).path("code").asText("")),
        reference(affiliation.path("participatingOrganization")),
        held(period, JsonFields.status(affiliation.path("active"))));
  }

  private static String code(JsonNode organisation) throws BadRowException {
    for (JsonNode identifier : JsonFields.list(organisation.path("identifier"))) {
      if (identifier.path("system").asText("").equals(CODES)) {
        return CellParser.code(identifier.path("value").asText(""));
      }
    }
    throw new BadRowException("no code", "no identifier of " + CODES, "one with the code");
  }

  private static String reference(JsonNode reference) throws BadRowException {
    return CellParser.code(reference.path("identifier").path("value").asText(""));
  }

  private List<OdsRole> roles(JsonNode organisation) throws BadRowException {
    var roles = new ArrayList<OdsRole>();
    for (JsonNode role : extensions(organisation, "OrganisationRole", "OrganizationRole-1")) {
      JsonNode coding =
          extensions(role, "role", "roleCode").stream()
              .map(FhirReader::coding)
              .findFirst()
              .orElse(role.path("no coding"));
      String code = CellParser.code(coding.path("code").asText(""));
      String display = CellParser.tidy(coding.path("display").asText(""));
      roles.add(
          new OdsRole(
              code.startsWith("RO") ? code : "RO" + code,
              display.isEmpty() ? null : display,
              held(typedPeriod(role).orElse(Period.ALWAYS), status(role))));
    }
    return roles;
  }

  private Period held(Period period, @Nullable RegisterStatus status) {
    return status == RegisterStatus.INACTIVE ? period.over(asAt) : period;
  }

  /** The status of a role, which STU3 tells in a word and R4 by true or false. */
  private static @Nullable RegisterStatus status(JsonNode role) throws BadRowException {
    for (JsonNode one : extensions(role, "status", "active")) {
      RegisterStatus status =
          one.has("valueBoolean")
              ? JsonFields.status(one.path("valueBoolean"))
              : JsonFields.status(
                  one.has("valueCode")
                      ? one.path("valueCode").asText("")
                      : one.path("valueString").asText(""));
      if (status != null) {
        return status;
      }
    }
    return null;
  }

  /** The organisation's own period, or else that of all its roles. */
  private Period life(JsonNode organisation, List<OdsRole> roles) throws BadRowException {
    Optional<Period> own = typedPeriod(organisation);
    if (own.isPresent() || roles.isEmpty()) {
      return own.orElse(Period.ALWAYS);
    }
    Period life =
        CellParser.period(
            end(roles, Period::from, true), end(roles, Period::to, false), "ended", "began");
    boolean allOver =
        !organisation.path("active").asBoolean()
            && roles.stream().map(OdsRole::period).allMatch(Period::hasEnd);
    return allOver && life.to() == null ? life.over(asAt) : life;
  }

  /** The first or the last of these days; null where any is missing. */
  private static @Nullable PartialDate end(
      List<OdsRole> roles, Function<Period, @Nullable PartialDate> day, boolean first) {
    PartialDate found = null;
    for (OdsRole role : roles) {
      PartialDate one = day.apply(role.period());
      if (one == null) {
        return null;
      }
      if (found == null || one.first().isBefore(found.first()) == first) {
        found = one;
      }
    }
    return found;
  }

  /** The legal period, as the CSV files have, or else the operational one. */
  private Optional<Period> typedPeriod(JsonNode node) throws BadRowException {
    List<JsonNode> typed = extensions(node, "TypedPeriod", "ActivePeriod-1", "activePeriod");
    for (String type : List.of("Legal", "Operational")) {
      for (JsonNode one : typed) {
        if (type(one).equals(type)) {
          JsonNode period = period(one);
          return Optional.of(JsonFields.period(period.path("start"), period.path("end"), cells));
        }
      }
    }
    return Optional.empty();
  }

  private static String type(JsonNode typed) {
    return Stream.concat(
            extensions(typed, "dateType").stream()
                .map(date -> date.path("valueCoding").path("code")),
            extensions(typed.path("valuePeriod"), "DateType-1").stream()
                .map(date -> date.path("valueString")))
        .map(type -> type.asText(""))
        .findFirst()
        .orElse("");
  }

  private static JsonNode period(JsonNode typed) {
    return typed.has("valuePeriod")
        ? typed.path("valuePeriod")
        : extensions(typed, "period").stream()
            .map(period -> period.path("valuePeriod"))
            .findFirst()
            .orElse(typed.path("valuePeriod"));
  }

  /** The extensions whose address ends with one of these. */
  private static List<JsonNode> extensions(JsonNode node, String... names) {
    return JsonFields.list(node.path("extension")).stream()
        .filter(extension -> {
          String url = extension.path("url").asText("");
          return Stream.of(names).anyMatch(name -> url.equals(name) || url.endsWith("-" + name));
        })
        .toList();
  }

  private static JsonNode coding(JsonNode node) {
    return node.has("valueCoding")
        ? node.path("valueCoding")
        : first(
            (node.has("valueCodeableConcept") ? node.path("valueCodeableConcept") : node)
                .path("coding"));
  }

  private static JsonNode first(JsonNode list) {
    return JsonFields.list(list).stream().findFirst().orElse(list);
  }
}
