package org.remit.graphql;

import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.remit.graphql.engine.RequestContext;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Asks as the HTTP route does, on a fixed day. */
@Singleton
public class Questions {
  public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final int FIXTURE = 2;

  private final ExecutionService executions;
  private final ServedReleases releases;

  Questions(ExecutionService executions, ServedReleases releases) {
    this.executions = executions;
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
    var answer = new AtomicReference<ExecutionResponse>();
    var failure = new AtomicReference<Throwable>();
    try (served) {
      var context = new HashMap<String, Object>();
      context.put(RequestContext.class.getName(), new RequestContext(served, TODAY, publicUrl));
      executions.executeSync(
          Json.createObjectBuilder().add("query", query).add("variables", variables).build(),
          context,
          new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
              answer.set(response);
            }

            @Override
            public void fail(Throwable cause) {
              failure.set(cause);
            }
          });
    }
    if (answer.get() == null) {
      throw new AssertionError("no answer", failure.get());
    }
    return answer.get().getExecutionResultAsJsonObject();
  }
}
