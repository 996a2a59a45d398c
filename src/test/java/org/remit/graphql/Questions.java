package org.remit.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.GraphQL;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.remit.graphql.engine.RequestContext;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Asks as the HTTP route does, on a fixed day. */
@Singleton
public class Questions {
  public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final int FIXTURE = 2;
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final GraphQL engine;
  private final ServedReleases releases;

  Questions(GraphQL engine, ServedReleases releases) {
    this.engine = engine;
    this.releases = releases;
  }

  /** The answer of the later release of the fixture, as JSON. */
  public JsonObject ask(String query) {
    return askAt(FIXTURE, query);
  }

  /** As from a server whose public address is this. */
  public JsonObject askWithPublicUrl(String publicUrl, String query) {
    return ask(query, JsonObject.EMPTY_JSON_OBJECT, releases.at(FIXTURE).orElseThrow(), publicUrl);
  }

  public JsonObject ask(String query, JsonObject variables) {
    return ask(query, variables, releases.at(FIXTURE).orElseThrow());
  }

  public JsonObject askAt(int release, String query) {
    return ask(query, JsonObject.EMPTY_JSON_OBJECT, releases.at(release).orElseThrow());
  }

  /** As after a failure of the index. */
  public JsonObject askWithoutAnIndex(String query) {
    Served closed = releases.newest().orElseThrow();
    closed.close();
    return ask(query, JsonObject.EMPTY_JSON_OBJECT, closed);
  }

  /** The answer of this release, which is closed. */
  public JsonObject ask(String query, JsonObject variables, Served served) {
    return ask(query, variables, served, "");
  }

  private JsonObject ask(String query, JsonObject variables, Served served, String publicUrl) {
    try (served) {
      var result =
          engine.execute(
              new RequestContext(served, TODAY, publicUrl)
                  .input()
                  .query(query)
                  .variables(JSON.readValue(variables.toString(), MAP)));
      JsonNode answer = JSON.valueToTree(result.toSpecification());
      // What graphql-java adds, and no response of the server has.
      answer
          .path("errors")
          .forEach(error -> ((ObjectNode) error.path("extensions")).remove("classification"));
      try (JsonReader reader = Json.createReader(new StringReader(answer.toString()))) {
        return reader.readObject();
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
