package org.remit.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;

/**
 * A browser puts the headers of an answer 304 in the place of those that it keeps, so that they
 * have to be those of the answer 200.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class NotModifiedTest {
  /** What tells of the body and its sending. */
  private static final Set<String> OF_THE_BODY =
      Set.of("content-type", "content-length", "content-encoding", "accept-ranges", "date");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graphiql",
        "/assets/graphiql.css",
        "/assets/graphiql.js",
        "/assets/remit.css",
        "/favicon.svg",
        "/robots.txt",
        "/schema.graphql",
        "/id/organisation/nhs-england",
        "/id/organisation/nhs-england.html",
        "/id/organisation/nhs-england.json",
        "/id/organisation/nhs-england?when=2015",
        "/id/body-type/integrated-care-board",
        "/id/function/commissioning.html",
        "/id/role/nhs-england-chief-executive",
        "/id/person/amanda-pritchard",
        "/id/document/health-and-care-act-2022.json",
        "/id/reform/health-and-care-act-2022",
        "/graphql?query=%7Bdataset%7Brelease%7D%7D",
        "/releases/1/graphql?query=%7Bdataset%7Brelease%7D%7D"
      })
  void knownAnswerHasTheHeadersOfTheWhole(String path) {
    for (String accept : new String[] {"text/html,*/*;q=0.8", "application/json", "*/*"}) {
      Response whole = get(path, Map.of("Accept", accept));
      assertThat(whole.statusCode()).isEqualTo(200);
      Response known = get(path, Map.of("Accept", accept, "If-None-Match", whole.header("ETag")));
      assertThat(known.statusCode()).isEqualTo(304);
      assertThat(known.asString()).isEmpty();
      assertThat(kept(known)).isEqualTo(kept(whole));
    }
  }

  private static Response get(String path, Map<String, String> headers) {
    return given().urlEncodingEnabled(false).headers(headers).get(path);
  }

  private static Map<String, String> kept(Response response) {
    var kept = new TreeMap<String, String>();
    for (Header header : response.headers()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      if (!OF_THE_BODY.contains(name)) {
        kept.put(name, header.getValue());
      }
    }
    return kept;
  }
}
