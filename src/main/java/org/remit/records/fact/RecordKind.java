package org.remit.records.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityKind;

/** The kinds of records; each has a folder and a schema. */
public enum RecordKind {
  ORGANISATIONS("organisations", EntityKind.ORGANISATION),
  BODY_TYPES("body-types", EntityKind.BODY_TYPE),
  FUNCTIONS("functions", EntityKind.FUNCTION),
  ROLES("roles", EntityKind.ROLE),
  PEOPLE("people", EntityKind.PERSON),
  DOCUMENTS("documents", EntityKind.DOCUMENT),
  REFORMS("reforms", EntityKind.REFORM),
  HOLDINGS("holdings", null),
  TENURES("tenures", null),
  STATEMENTS("statements", null),
  EVENTS("events", null);

  private final String folderName;
  private final @Nullable EntityKind entities;

  RecordKind(String folderName, @Nullable EntityKind entities) {
    this.folderName = folderName;
    this.entities = entities;
  }

  public static Optional<RecordKind> of(String name) {
    return Arrays.stream(values()).filter(folder -> folder.folderName.equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(folder -> folder.folderName).toList();
  }

  /** Its name, and that of its schema. */
  public String folderName() {
    return folderName;
  }

  /** Whether its records are entities, with ids; otherwise they are facts. */
  public boolean holdsEntities() {
    return entities != null;
  }
}
