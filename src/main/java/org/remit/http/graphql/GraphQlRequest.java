package org.remit.http.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.remit.http.HttpErrorException;
import org.remit.http.HttpJson;

/**
 * A GraphQL document and what belongs to a request of it.
 *
 * @param operationName null where the document has one operation
 * @param variables empty where there are none
 */
public record GraphQlRequest(
    String query, @Nullable String operationName, Map<String, Object> variables) {
  private static final Pattern NAMED = Pattern.compile("\\bquery\\s+(\\w+)");

  static final String NULL_CHARACTER = "a text has a null character (U+0000) in it; leave that out";

  /**
   * Reads the parameters of a GET.
   *
   * @throws HttpErrorException BAD_REQUEST, BAD_ARGUMENT
   */
  static GraphQlRequest ofParameters(MultiMap parameters) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    for (String name : new String[] {"query", "operationName"}) {
      if (parameters.contains(name)) {
        request.put(name, parameters.get(name));
      }
    }
    for (String name : new String[] {"variables", "extensions"}) {
      String json = parameters.get(name);
      if (json != null && !json.isBlank()) {
        request.set(name, parse(json, "the parameter " + name));
      }
    }
    return of(request, "?query={...}");
  }

  /**
   * Reads the body of a POST.
   *
   * @throws HttpErrorException UNSUPPORTED_MEDIA_TYPE, BAD_REQUEST, BAD_ARGUMENT
   */
  static GraphQlRequest ofBody(@Nullable String contentType, String body) {
    String[] type =
        (contentType == null ? "" : contentType).toLowerCase(Locale.ROOT).split(";", -1);
    if (!type[0].strip().equals("application/json")) {
      throw new HttpErrorException(
          415,
          "UNSUPPORTED_MEDIA_TYPE",
          "the Content-Type is '%s'; send application/json"
              .formatted(contentType == null ? "" : contentType));
    }
    for (String parameter : type) {
      String charset = parameter.replace("\"", "").strip();
      if (charset.startsWith("charset=") && !charset.equals("charset=utf-8")) {
        throw new HttpErrorException(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "the %s is not understood; send utf-8".formatted(charset));
      }
    }
    return of(parse(body, "the body"), "{\"query\": \"{ ... }\"}");
  }

  /** A text that equal requests alone have. */
  String canonical() {
    return HttpJson.write(Arrays.asList(query, operationName, variables)).toString();
  }

  /** For the log: its name where it has one, and a hash by which the same request is known. */
  String label() {
    Matcher written = NAMED.matcher(query);
    String name = operationName == null && written.find() ? written.group(1) : operationName;
    String hash = "%08x".formatted(Objects.hash(query, operationName, variables));
    return name == null
        ? "question " + hash
        : "question %s, %s".formatted(name.replaceAll("\\W", "_"), hash);
  }

  private static JsonNode parse(String json, String where) {
    try {
      JsonNode parsed = HttpJson.read(json);
      if (parsed.isMissingNode()) {
        throw bad(where + " is empty; send {\"query\": \"{ ... }\"}");
      }
      return parsed;
    } catch (JsonProcessingException e) {
      throw bad(
          "%s is no JSON: %s, line %d, column %d"
              .formatted(
                  where,
                  e.getOriginalMessage(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()));
    }
  }

  private static GraphQlRequest of(JsonNode request, String example) {
    if (!(request instanceof ObjectNode object)) {
      throw bad(
          "a request is one object, as {\"query\": \"{ ... }\"}; found an "
              + request.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    JsonNode query = object.path("query");
    if (!query.isTextual() || query.textValue().isBlank()) {
      throw bad("query is missing or no text; write " + example);
    }
    JsonNode operationName = object.path("operationName");
    if (!absent(operationName) && !operationName.isTextual()) {
      throw bad("operationName is no text; leave it out, or name an operation of the query");
    }
    map(object, "extensions");
    ObjectNode variables = map(object, "variables");
    if (hasNullCharacters(variables)) {
      throw new HttpErrorException(400, "BAD_ARGUMENT", NULL_CHARACTER);
    }
    return new GraphQlRequest(
        query.textValue(),
        absent(operationName) || operationName.textValue().isEmpty()
            ? null
            : operationName.textValue(),
        HttpJson.members(variables));
  }

  private static ObjectNode map(ObjectNode request, String name) {
    JsonNode value = request.path(name);
    if (absent(value)) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw bad("%s is no object; write {\"%s\": {\"name\": \"value\"}}".formatted(name, name));
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static boolean hasNullCharacters(JsonNode value) {
    return hasNullCharacter(value.textValue())
        || value.valueStream().anyMatch(GraphQlRequest::hasNullCharacters);
  }

  /** PostgreSQL has no text with one in it, so nothing could ever match. */
  static boolean hasNullCharacter(@Nullable String text) {
    return text != null && text.indexOf('\0') >= 0;
  }

  private static HttpErrorException bad(String message) {
    return new HttpErrorException(400, "BAD_REQUEST", message);
  }
}
