package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.RegisterStatus;
import org.remit.domain.term.RelationKind;
import org.remit.ods.file.Dating;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.CellParser;

/** Reads values that ORD and FHIR have in common. */
final class JsonFields {
  private JsonFields() {}

  /** The elements of a list; of any other value a list of one, of a missing one an empty list. */
  static List<JsonNode> list(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node);
    }
    var elements = new ArrayList<JsonNode>(node.size());
    node.forEach(elements::add);
    return elements;
  }

  /** The texts that are not blank. */
  static List<String> lines(List<JsonNode> nodes) throws BadRowException {
    var lines = new ArrayList<String>(nodes.size());
    for (JsonNode node : nodes) {
      String line = CellParser.tidy(node.asText(""));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  static Period period(JsonNode from, JsonNode to, CellParser cells) throws BadRowException {
    return CellParser.period(
        cells.isoDay(from.asText("")), cells.isoDay(to.asText("")), "ended", "began");
  }

  /** The relation of a code as RE6. */
  static RelationKind relation(String code) throws BadRowException {
    return switch (code) {
      case "RE2" -> RelationKind.PART_OF;
      case "RE3" -> RelationKind.ACCOUNTABLE_TO;
      case "RE4" -> RelationKind.COMMISSIONED_BY;
      case "RE5" -> RelationKind.IN_THE_AREA_OF;
      case "RE6" -> RelationKind.OPERATED_BY;
      case "RE8" -> RelationKind.PARTNER_OF;
      default ->
          throw new BadRowException(
              "an unknown relation", BadRowException.shown(code), "RE2, RE3, RE4, RE5, RE6 or RE8");
    };
  }

  /** A status in words; null where there is none. */
  static @Nullable RegisterStatus status(String text) throws BadRowException {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "active" -> RegisterStatus.ACTIVE;
      case "inactive" -> RegisterStatus.INACTIVE;
      default ->
          throw new BadRowException(
              "an unknown status", BadRowException.shown(text), "Active or Inactive");
    };
  }

  /** A status that FHIR tells as true or false; null where it is told otherwise or not. */
  static @Nullable RegisterStatus status(JsonNode active) {
    if (!active.isBoolean()) {
      return null;
    }
    return active.booleanValue() ? RegisterStatus.ACTIVE : RegisterStatus.INACTIVE;
  }

  /** What an organisation is called; empty where the object is none. */
  static String name(JsonNode object) {
    return object.path("Organisation").path("Name").asText(object.path("name").asText(""));
  }

  /** The day on which the register last changed an object, as it states; null where it does not. */
  static @Nullable PartialDate changed(JsonNode object, CellParser cells) {
    JsonNode ord = object.path("Organisation").path("LastChangeDate");
    return dayOrNone(ord.isTextual() ? ord : object.path("meta").path("lastUpdated"), cells);
  }

  /** The day on which a Bundle was made, as it states; null where it does not. */
  static @Nullable PartialDate made(JsonNode bundle, CellParser cells) {
    PartialDate made = dayOrNone(bundle.path("timestamp"), cells);
    return made == null ? dayOrNone(bundle.path("meta").path("lastUpdated"), cells) : made;
  }

  private static @Nullable PartialDate dayOrNone(JsonNode text, CellParser cells) {
    try {
      return cells.isoDay(text.asText(""));
    } catch (BadRowException noDay) {
      return null;
    }
  }

  /** Collects every day in a value, at any depth. */
  static void see(JsonNode value, CellParser cells, Dating dating) {
    if (value.isTextual()) {
      see(value.textValue(), cells, dating);
    }
    value.forEach(inner -> see(inner, cells, dating));
  }

  private static void see(String text, CellParser cells, Dating dating) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return;
    }
    try {
      PartialDate day = cells.isoDay(text);
      dating.see(day);
    } catch (BadRowException noDay) {
      // Such text need not be a day; where one is required, reading reports it.
    }
  }
}
