package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.remit.ods.file.OdsFile;
import org.remit.ods.row.BadRowException;

/**
 * A JSON object that is of no {@link JsonKind}.
 *
 * @param found what it is
 * @param wanted what to give instead
 */
record UnsupportedJson(String found, String wanted) {
  private static final int MOST_NAMED = 5;

  /** Parts of an ORD organisation, which do not say whose they are. */
  private static final List<String> PARTS = List.of("Succs", "Rels", "Roles", "GeoLoc", "Contacts");

  static UnsupportedJson of(JsonNode object) {
    JsonNode type = object.path("resourceType");
    if (type.isTextual()) {
      return of("FHIR " + BadRowException.shown(type.asText()));
    }
    if (object.has("Organisation")) {
      return of("an ORD organisation without a code (OrgId.extension)");
    }
    if (object.path("Organisations").isArray()) {
      return new UnsupportedJson(
          "what the ORD interface finds (Organisations), which tells little of each",
          "the answers of its call organisations/CODE, one for each code; OrgLink leads to them");
    }
    Optional<String> part = PARTS.stream().filter(object::has).findFirst();
    if (part.isPresent()) {
      return new UnsupportedJson(
          "%s of an ORD organisation that is not named (no Organisation.OrgId.extension)"
              .formatted(part.get()),
          "the whole answer of the ORD interface's call organisations/CODE, which names it");
    }
    return of("JSON with " + BadRowException.shown(members(object)));
  }

  private static UnsupportedJson of(String found) {
    return new UnsupportedJson(found, OdsFile.UNDERSTOOD);
  }

  private static String members(JsonNode object) {
    return String.join(
        ", ",
        StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
            .limit(MOST_NAMED)
            .toList());
  }
}
