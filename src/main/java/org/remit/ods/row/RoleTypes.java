package org.remit.ods.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;

/**
 * The body type of each role, from {@code roles.csv}: the register's code systems of 2017, the
 * prescribing settings of its file formats, and roles whose meaning the names in the files of 2025
 * show. Any other role becomes a body type named by its code.
 */
public final class RoleTypes {
  private static final Map<String, RoleType> ALL = read();

  private RoleTypes() {}

  public static RoleType of(String role) {
    return of(role, null);
  }

  /**
   * @param role as RO76
   * @param display what the file calls the role; null where it does not
   */
  static RoleType of(String role, @Nullable String display) {
    RoleType known = ALL.get(role);
    if (known != null) {
      return known;
    }
    return new RoleType(
        new EntityId(EntityKind.BODY_TYPE, "ods-role-" + role.toLowerCase(Locale.ROOT)),
        display == null ? "ODS role " + role : display);
  }

  /** The type of a prescribing setting that has no role of its own. */
  public static RoleType ofSetting(String number) {
    return Objects.requireNonNull(ALL.get("setting " + number), number);
  }

  private static Map<String, RoleType> read() {
    var types = new HashMap<String, RoleType>();
    var resource =
        Objects.requireNonNull(RoleTypes.class.getResourceAsStream("roles.csv"), "roles.csv");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, UTF_8))) {
      for (NamedCsvRecord row : rows) {
        String name = row.getField("name");
        types.put(
            row.getField("role"),
            new RoleType(
                new EntityId(EntityKind.BODY_TYPE, row.getField("body type")),
                name.isEmpty() ? null : name));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Map.copyOf(types);
  }
}
