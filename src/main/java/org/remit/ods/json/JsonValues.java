package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.RelationKind;
import org.remit.ods.file.LatestDay;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.Cells;

/** Reads the values that the register's JSON forms share. */
final class JsonValues {
  private JsonValues() {}

  /** The elements of a list; what is no list is a list of itself, what is missing an empty one. */
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

  /** The texts that are there and not blank. */
  static List<String> lines(List<JsonNode> nodes) throws BadRowException {
    var lines = new ArrayList<String>(nodes.size());
    for (JsonNode node : nodes) {
      String line = Cells.tidy(node.asText(""));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  static Period period(JsonNode from, JsonNode to, Cells cells) throws BadRowException {
    return Cells.period(
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

  /** Shows every day that stands somewhere in a value. */
  static void see(JsonNode value, Cells cells, LatestDay latest) {
    if (value.isTextual()) {
      see(value.textValue(), cells, latest);
    }
    value.forEach(inner -> see(inner, cells, latest));
  }

  private static void see(String text, Cells cells, LatestDay latest) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return;
    }
    try {
      PartialDate day = cells.isoDay(text);
      latest.see(day);
    } catch (BadRowException noDay) {
      // Text of that form need not be a day; where one is needed, reading tells.
    }
  }
}
