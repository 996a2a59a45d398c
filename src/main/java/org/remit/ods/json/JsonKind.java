package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.remit.ods.row.BadRowException;

/**
 * The kinds of objects in answers of the register's interfaces. Each kind is a set of its own: an
 * answer of one kind does not replace what the others say of an organisation.
 */
enum JsonKind {
  /** An organisation of the ORD interface, 2-0-0. */
  ORD("ord", "organisations as ORD", "organisation"),
  /** A FHIR Organization, STU3 or R4. */
  FHIR("fhir", "organisations as FHIR", "organisation"),
  /** A FHIR R4 OrganizationAffiliation. */
  FHIR_AFFILIATION("fhir-affiliation", "relations of organisations as FHIR", "relation");

  private final String set;
  private final String contents;
  private final String counted;

  JsonKind(String set, String contents, String counted) {
    this.set = set;
    this.contents = contents;
    this.counted = counted;
  }

  String set() {
    return set;
  }

  /** What it holds, in words. */
  String contents() {
    return contents;
  }

  /** What one object of it is. */
  String counted() {
    return counted;
  }

  /** Null where the object is of no kind. */
  static @Nullable JsonKind of(JsonNode object) {
    return switch (object.path("resourceType").asText()) {
      case "Organization" -> FHIR;
      case "OrganizationAffiliation" -> FHIR_AFFILIATION;
      default -> ordCode(object).isMissingNode() ? null : ORD;
    };
  }

  /** The code of the organisation that an object is about; null where there is none. */
  static @Nullable String codeOf(JsonNode object) {
    JsonKind kind = of(object);
    JsonNode code =
        kind == null
            ? object.path("id")
            : switch (kind) {
              case ORD -> ordCode(object);
              case FHIR -> object.path("id");
              case FHIR_AFFILIATION -> object.path("organization").path("identifier").path("value");
            };
    return code.isTextual() ? BadRowException.shown(code.asText()) : null;
  }

  private static JsonNode ordCode(JsonNode object) {
    return object.path("Organisation").path("OrgId").path("extension");
  }
}
