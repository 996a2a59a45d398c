package org.remit.ods.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.remit.ods.file.LatestDay;
import org.remit.ods.file.OdsFile;
import org.remit.ods.file.Scan;
import org.remit.ods.file.ScannedFile;
import org.remit.ods.file.Source;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.BadRows;
import org.remit.ods.row.Cells;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.Edition;
import org.remit.ods.row.Link;
import org.remit.ods.row.Lives;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.OrganisationRow;
import org.remit.ods.row.RowFacts;

/**
 * The objects of one kind in a JSON file. A file with objects of several kinds is one for each.
 *
 * @param first whether it tells of the objects of no kind
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

  /** Counts the objects of each kind, and keeps what the first of no kind is, if one is. */
  static final class Kinds {
    final Map<JsonKind, Integer> counts = new EnumMap<>(JsonKind.class);
    OtherJson other = new OtherJson("no object", OdsFile.UNDERSTOOD);
    private boolean otherSeen;

    int walk(InputStream in, LatestDay latest, BadRows bad) throws IOException {
      var cells = new Cells();
      var count =
          new JsonObjects.Taker() {
            private int objects;

            @Override
            public void object(JsonNode object) {
              objects++;
              JsonValues.see(object, cells, latest);
              JsonKind kind = JsonKind.of(object);
              if (kind != null) {
                counts.merge(kind, 1, Integer::sum);
              } else if (!otherSeen) {
                otherSeen = true;
                other = OtherJson.of(object);
              }
            }

            @Override
            public void bundle(JsonNode bundle) {
              if (objects == 0) {
                other = new OtherJson("FHIR Bundle without resources", OdsFile.UNDERSTOOD);
              }
              JsonValues.see(bundle, cells, latest);
            }
          };
      JsonObjects.read(in, count, bad);
      return count.objects;
    }
  }

  @Override
  public void read(CodeOwners owners, OdsSink sink) throws IOException {
    var handOver = new HandOver(kind, first, new RowFacts(edition, owners, sink), sink);
    reopen(in -> JsonObjects.read(in, handOver, new BadRows(name(), sink::badRow)));
  }

  private static final class HandOver implements JsonObjects.Taker {
    private final JsonKind kind;
    private final boolean first;
    private final RowFacts facts;
    private final OdsSink sink;
    private final Lives lives = new Lives();
    private final OrdReader ord;
    private final FhirReader fhir;

    HandOver(JsonKind kind, boolean first, RowFacts facts, OdsSink sink) {
      this.kind = kind;
      this.first = first;
      this.facts = facts;
      this.sink = sink;
      var cells = new Cells();
      ord = new OrdReader(cells);
      fhir = new FhirReader(cells);
    }

    @Override
    public void object(JsonNode object) throws BadRowException {
      JsonKind of = JsonKind.of(object);
      if (of == kind) {
        try {
          take(object);
        } finally {
          sink.row();
        }
      } else if (of == null && first) {
        sink.row();
        OtherJson other = OtherJson.of(object);
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
      lives.add("%s %s %s".formatted(code, link.kind(), link.target()), link.period());
      facts.relation(code, link);
    }

    @Override
    public void bundle(JsonNode bundle) {}
  }
}
