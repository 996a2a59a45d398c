package org.remit.records.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.remit.domain.Citation;
import org.remit.domain.Locator;
import org.remit.domain.Locator.Unit;
import org.remit.records.yaml.YamlRecord;

/** Makes the citations of a fact whose structure is right. */
public record CitationReader(IdReader ids) {
  List<Citation> read(YamlRecord fact) {
    return fact.items("cite").stream().map(this::citation).toList();
  }

  private Citation citation(YamlRecord item) {
    return new Citation(ids.read(item, "document"), locator(item), item.find("phrase"));
  }

  private static Locator locator(YamlRecord item) {
    Unit unit =
        Arrays.stream(Unit.values())
            .filter(candidate -> item.has(key(candidate)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(item.place().text() + ": no locator"));
    return switch (unit) {
      case WHOLE -> new Locator(unit, "");
      case PARAGRAPH, SECTION, PROVISION, PAGE, ROW -> new Locator(unit, item.text(key(unit)));
    };
  }

  /** The key that a unit has in a record. */
  public static String key(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}
