package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.remit.domain.PartialDate;
import org.remit.ods.file.Dating;
import org.remit.ods.file.OdsFile;
import org.remit.ods.file.Scan;
import org.remit.ods.file.ScannedFile;
import org.remit.ods.file.Source;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.BadRows;
import org.remit.ods.row.CellParser;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.CodePeriods;
import org.remit.ods.row.Edition;
import org.remit.ods.row.Link;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.OrganisationRow;
import org.remit.ods.row.RowFacts;

/**
 * The objects of one kind in a JSON file. A file with objects of several kinds is one for each.
 *
 * @param first whether it also reports the objects of no kind
 */
record JsonFile(Source source, JsonKind kind, Scan scan, Edition edition, boolean first)
    implements ScannedFile {
  @Override
  public String counted() {
    return kind.counted();
  }

  @Override
  public boolean complete() {
    return false;
  }

  /** Counts the objects of each kind, and describes the first one of no kind. */
  static final class Kinds {
    final Map<JsonKind, Integer> counts = new EnumMap<>(JsonKind.class);
    UnsupportedJson other = new UnsupportedJson("no object", OdsFile.UNDERSTOOD);
    private boolean otherSeen;

    int walk(InputStream in, Dating dating, BadRows bad) throws IOException {
      var cells = new CellParser();
      var count =
          new JsonObjects.ObjectHandler() {
            private int objects;

            @Override
            public void object(JsonNode object) {
              objects++;
              JsonFields.see(object, cells, dating);
              JsonKind kind = JsonKind.of(object);
              if (kind != null) {
                counts.merge(kind, 1, Integer::sum);
                dating.changed(JsonFields.changed(object, cells));
                dating.name(JsonFields.name(object));
              } else if (!otherSeen) {
                otherSeen = true;
                other = UnsupportedJson.of(object);
              }
            }

            @Override
            public void bundle(JsonNode bundle) {
              if (objects == 0) {
                other = new UnsupportedJson("FHIR Bundle without resources", OdsFile.UNDERSTOOD);
              }
              JsonFields.see(bundle, cells, dating);
              dating.made(JsonFields.made(bundle, cells));
            }
          };
      JsonObjects.read(in, count, bad);
      return count.objects;
    }
  }

  @Override
  public void read(CodeOwners owners, OdsSink sink) throws IOException {
    var handOver = new HandOver(kind, first, edition, new RowFacts(edition, owners, sink), sink);
    reopen(in -> JsonObjects.read(in, handOver, new BadRows(name(), sink::badRow)));
  }

  private static final class HandOver implements JsonObjects.ObjectHandler {
    private final JsonKind kind;
    private final boolean first;
    private final RowFacts facts;
    private final OdsSink sink;
    private final CodePeriods lives = new CodePeriods();
    private final OrdReader ord;
    private final FhirReader fhir;

    HandOver(JsonKind kind, boolean first, Edition edition, RowFacts facts, OdsSink sink) {
      this.kind = kind;
      this.first = first;
      this.facts = facts;
      this.sink = sink;
      var cells = new CellParser();
      var asAt = PartialDate.of(edition.asAt());
      ord = new OrdReader(cells, asAt);
      fhir = new FhirReader(cells, asAt);
    }

    @Override
    public void object(JsonNode object) throws BadRowException {
      JsonKind of = JsonKind.of(object);
      if (of == kind) {
        try {
          take(object);
        } finally {
          sink.counted();
        }
      } else if (of == null && first) {
        sink.counted();
        UnsupportedJson other = UnsupportedJson.of(object);
        throw new BadRowException("no organisation", other.found(), other.wanted());
      }
    }

    private void take(JsonNode object) throws BadRowException {
      switch (kind) {
        case ORD -> organisation(ord.row(object));
        case FHIR -> organisation(fhir.organisation(object));
        case FHIR_AFFILIATION -> relation(fhir.from(object), fhir.link(object));
      }
    }

    private void organisation(OrganisationRow row) throws BadRowException {
      lives.add(row.code(), row.life());
      facts.organisation(row);
    }

    private void relation(String code, Link link) throws BadRowException {
      if (link.period().endedBy() == null) {
        lives.add("%s %s %s".formatted(code, link.kind(), link.target()), link.period());
      }
      facts.relation(code, link);
    }

    @Override
    public void bundle(JsonNode bundle) {}
  }
}
