package org.remit.records.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remit.domain.PartialDate;
import org.remit.records.fact.RecordKind;

/**
 * The JSON Schemas of {@code data-import/schema}, which editors use too. The build puts them on the
 * class path, so that a program checks by the schemas it was built with.
 */
final class Schemas {
  private static final String COMMON = "common";
  private static final String DATASET = "dataset";
  private static final String FOLDER = "org/remit/records/schema/";
  private static final String BASE = "classpath:" + FOLDER;
  private static final String ENDING = ".schema.json";

  private final Map<String, JsonNode> sources = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();

  private Schemas() {
    var texts = new HashMap<String, String>();
    texts.put(COMMON, source(COMMON));
    texts.put(DATASET, source(DATASET));
    RecordKind.names().forEach(name -> texts.put(name, source(name)));
    var byLocation = new HashMap<String, String>();
    texts.forEach((name, text) -> {
      byLocation.put(BASE + name + ENDING, text);
      sources.put(name, json(text));
    });
    Dialect dialect = Dialect.builder(Dialects.getDraft202012()).format(new DateFormat()).build();
    var registry =
        SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemas(byLocation));
    texts.keySet().stream()
        .filter(name -> !name.equals(COMMON))
        .forEach(
            name -> schemas.put(name, registry.getSchema(SchemaLocation.of(BASE + name + ENDING))));
  }

  /** The schemas, which are read once and never change. */
  static Schemas get() {
    return Loaded.SCHEMAS;
  }

  private static final class Loaded {
    private static final Schemas SCHEMAS = new Schemas();
  }

  /** Validates the content of a file by the schema of its kind. */
  List<Error> check(RecordKind folder, JsonNode content) {
    return check(folder.folderName(), content);
  }

  /** Validates the content of {@code dataset.yaml}. */
  List<Error> checkDataset(JsonNode content) {
    return check(DATASET, content);
  }

  /** The part of a schema that has the keyword of an error, with descriptions and messages. */
  JsonNode enclosing(Error error) {
    String location = error.getSchemaLocation().toString();
    String name = location.substring(BASE.length(), location.indexOf(ENDING));
    String pointer = location.substring(location.indexOf('#') + 1);
    JsonNode source = sources.get(name);
    if (source == null) {
      throw new IllegalStateException("no schema " + location);
    }
    return source.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  /** What a property is for, in the words of its schema or of the one it refers to. */
  String description(JsonNode property) {
    String reference = property.path("$ref").asText();
    JsonNode described =
        property.has("description") || reference.isEmpty() ? property : refersTo(reference);
    return described.path("description").asText();
  }

  private JsonNode refersTo(String reference) {
    JsonNode common = sources.get(COMMON);
    if (common == null) {
      throw new IllegalStateException("no schema " + COMMON);
    }
    return common.at(reference.substring(reference.indexOf('#') + 1));
  }

  private List<Error> check(String name, JsonNode content) {
    Schema schema = schemas.get(name);
    if (schema == null) {
      throw new IllegalStateException("no schema for " + name);
    }
    return schema.validate(
        content,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String source(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream("/" + FOLDER + name + ENDING)) {
      if (in == null) {
        throw new IllegalStateException("the build left out the schema " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is no JSON", e);
    }
  }

  /** The format of dates; a pattern cannot refuse days that no calendar has. */
  private static final class DateFormat implements Format {
    @Override
    public String getName() {
      return "partial-date";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return PartialDate.find(value).isPresent();
    }
  }
}
