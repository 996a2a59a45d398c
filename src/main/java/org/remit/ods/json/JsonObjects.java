package org.remit.ods.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.remit.ods.file.OdsFile;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.BadRows;

/**
 * Streams the objects of a JSON file: one, several (as in JSON Lines), those in a list, or the
 * resources in a FHIR Bundle.
 */
final class JsonObjects {
  /** The largest object, in bytes; organisations of the register have a few thousand. */
  static final long LARGEST = 1 << 20;

  static final int DEEPEST = 50;
  static final int LONGEST_TEXT = 100_000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(LONGEST_TEXT)
                      .maxNameLength(1_000)
                      .build())
              .build());

  private final Bounded in;
  private final JsonParser parser;
  private final ObjectHandler handler;
  private final BadRows bad;

  private JsonObjects(Bounded in, ObjectHandler handler, BadRows bad) throws IOException {
    this.in = in;
    this.parser = JSON.createParser(in);
    this.handler = handler;
    this.bad = bad;
  }

  /** Takes the objects; may find one bad. */
  interface ObjectHandler {
    void object(JsonNode object) throws BadRowException;

    /** A Bundle without its entries. */
    void bundle(JsonNode bundle);
  }

  /** Skips bad objects; stops where the JSON itself is broken. */
  static void read(InputStream in, ObjectHandler handler, BadRows bad) throws IOException {
    int line = 1;
    try {
      var objects = new JsonObjects(new Bounded(in), handler, bad);
      try {
        objects.all();
      } finally {
        line = objects.line();
      }
    } catch (TooLargeException tooLarge) {
      bad.add(
          line,
          null,
          BadRowException.last(
              "an object without an end",
              "more than %,d bytes".formatted(LARGEST),
              "an organisation of some thousand"));
    } catch (JacksonException broken) {
      bad.add(JsonErrors.line(broken, line), null, JsonErrors.problem(broken));
    } catch (CharConversionException notUtf8) {
      bad.add(line, null, JsonErrors.wrongEncoding());
    }
  }

  private int line() {
    return Math.max(1, parser.currentLocation().getLineNr());
  }

  private void all() throws IOException {
    in.begin();
    while (!bad.enough() && parser.nextToken() != null) {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        elements(this::take);
      } else {
        take();
      }
      in.begin();
    }
  }

  private interface Step {
    void take() throws IOException;
  }

  private void elements(Step step) throws IOException {
    in.begin();
    while (!bad.enough() && parser.nextToken() != JsonToken.END_ARRAY) {
      step.take();
      in.begin();
    }
  }

  /** The current object; of a Bundle, each resource as soon as it is read. */
  private void take() throws IOException {
    int line = line();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      JsonNode value = parser.readValueAsTree();
      noObject(line, value);
      return;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (!bad.enough() && parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      if (list && name.equals("entry") && isBundle(object)) {
        elements(this::entry);
      } else {
        object.set(name, parser.readValueAsTree());
      }
    }
    if (bad.enough()) {
      return;
    }
    if (isBundle(object)) {
      object.path("entry").forEach(entry -> entry(line, entry));
      handler.bundle(object);
    } else {
      hand(line, object);
    }
  }

  private static boolean isBundle(JsonNode object) {
    return object.path("resourceType").asText().equals("Bundle");
  }

  private void entry() throws IOException {
    int line = line();
    entry(line, parser.readValueAsTree());
  }

  private void entry(int line, JsonNode entry) {
    if (entry.path("resource").isObject()) {
      hand(line, entry.path("resource"));
    } else {
      noObject(line, entry);
    }
  }

  private void noObject(int line, JsonNode value) {
    bad.add(
        line,
        null,
        new BadRowException(
            "no organisation", BadRowException.shown(value.toString()), OdsFile.UNDERSTOOD));
  }

  private void hand(int line, JsonNode object) {
    try {
      handler.object(object);
    } catch (BadRowException wrong) {
      bad.add(line, JsonKind.codeOf(object), wrong);
    }
  }

  /** Fails where an object is too large. */
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    /** An object begins. */
    void begin() {
      read = 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      read += Math.max(0, count);
      if (read > LARGEST) {
        throw new TooLargeException();
      }
      return count;
    }
  }

  private static final class TooLargeException extends IOException {}
}
