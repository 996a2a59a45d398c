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

  FhirReader(CellParser cells) {
    this.cells = cells;
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
        status(organisation.path("active")),
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
    JsonNode period = affiliation.path("period");
    return new Link(
        JsonFields.relation(coding(first(affiliation.path("code"))).path("code").asText("")),
        reference(affiliation.path("participatingOrganization")),
        typed == null ? JsonFields.period(period.path("start"), period.path("end"), cells) : typed);
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
              typedPeriod(role).orElse(Period.ALWAYS)));
    }
    return roles;
  }

  /** The organisation's own period, or else that of all its roles. */
  private Period life(JsonNode organisation, List<OdsRole> roles) throws BadRowException {
    Optional<Period> own = typedPeriod(organisation);
    if (own.isPresent() || roles.isEmpty()) {
      return own.orElse(Period.ALWAYS);
    }
    return CellParser.period(
        end(roles, Period::from, true), end(roles, Period::to, false), "ended", "began");
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

  private static @Nullable RegisterStatus status(JsonNode active) {
    if (!active.isBoolean()) {
      return null;
    }
    return active.booleanValue() ? RegisterStatus.ACTIVE : RegisterStatus.INACTIVE;
  }
}
