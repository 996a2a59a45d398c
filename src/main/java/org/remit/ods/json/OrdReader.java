package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
import org.remit.ods.row.Succession;

/** Reads an organisation of the ORD interface. */
final class OrdReader {
  private static final List<String> ADDRESS =
      List.of("AddrLn1", "AddrLn2", "AddrLn3", "Town", "County");

  private final CellParser cells;
  private final PartialDate asAt;

  /**
   * @param asAt the day of the edition: by then had ended what is inactive
   */
  OrdReader(CellParser cells, PartialDate asAt) {
    this.cells = cells;
    this.asAt = asAt;
  }

  OrganisationRow row(JsonNode object) throws BadRowException {
    JsonNode organisation = object.path("Organisation");
    JsonNode location = organisation.path("GeoLoc").path("Location");
    String code = target(organisation);
    String name = CellParser.name(organisation.path("Name").asText(""));
    return new OrganisationRow(
        code,
        name,
        period(organisation),
        status(organisation),
        JsonFields.lines(ADDRESS.stream().map(location::path).toList()),
        CellParser.postcode(location.path("PostCode").asText("")),
        OdsRole.types(roles(organisation), name),
        links(organisation),
        successions(code, organisation));
  }

  private List<OdsRole> roles(JsonNode organisation) throws BadRowException {
    var roles = new ArrayList<OdsRole>();
    for (JsonNode role : JsonFields.list(organisation.path("Roles").path("Role"))) {
      roles.add(new OdsRole(CellParser.code(role.path("id").asText("")), null, held(role)));
    }
    return roles;
  }

  private List<Link> links(JsonNode organisation) throws BadRowException {
    var links = new ArrayList<Link>();
    for (JsonNode relation : JsonFields.list(organisation.path("Rels").path("Rel"))) {
      links.add(
          new Link(
              JsonFields.relation(relation.path("id").asText("")),
              target(relation.path("Target")),
              held(relation)));
    }
    return links;
  }

  private List<Succession> successions(String code, JsonNode organisation) throws BadRowException {
    var successions = new ArrayList<Succession>();
    for (JsonNode succession : JsonFields.list(organisation.path("Succs").path("Succ"))) {
      if (status(succession) == RegisterStatus.INACTIVE) {
        continue; // What the register no longer holds of the past is no succession.
      }
      String other = target(succession.path("Target"));
      PartialDate on = period(succession).from();
      if (on == null) {
        throw new BadRowException(
            "a succession without a day", "of " + other, "a Legal or Operational Start");
      }
      String type = succession.path("Type").asText("");
      successions.add(
          switch (type) {
            case "Predecessor" -> new Succession(other, code, on);
            case "Successor" -> new Succession(code, other, on);
            default ->
                throw new BadRowException(
                    "an unknown type of succession",
                    BadRowException.shown(type),
                    "Predecessor or Successor");
          });
    }
    return successions;
  }

  private static String target(JsonNode node) throws BadRowException {
    return CellParser.code(node.path("OrgId").path("extension").asText(""));
  }

  /** When a role or relation held, which may be over without a date. */
  private Period held(JsonNode node) throws BadRowException {
    Period period = period(node);
    return status(node) == RegisterStatus.INACTIVE ? period.over(asAt) : period;
  }

  /** The legal dates, as the CSV files have, or else the operational ones. */
  private Period period(JsonNode node) throws BadRowException {
    List<JsonNode> dates = JsonFields.list(node.path("Date"));
    JsonNode date =
        Stream.of("Legal", "Operational")
            .flatMap(type -> dates.stream().filter(one -> one.path("Type").asText("").equals(type)))
            .findFirst()
            .orElse(node.path("no date"));
    return JsonFields.period(date.path("Start"), date.path("End"), cells);
  }

  private static @Nullable RegisterStatus status(JsonNode node) throws BadRowException {
    return JsonFields.status(node.path("Status").asText(""));
  }
}
