package org.remit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The questions whose times must not grow with the register. */
final class Cases {
  private static final int DEEP_ENOUGH = 20_000;

  private static final String BOARDS = "bodyType: \"body-type/integrated-care-board\"";

  private static final String LIST =
      """
      { organisations(where: {%s}, first: 50%s) {
        pageInfo { endCursor hasNextPage } nodes { id name identifiers { scheme value } }
      } }
      """;

  private static final String SEARCH =
      """
      { search(query: "%s", first: 10) {
        totalCount edges { why highlights { text } node { __typename ... on Node { id url } } }
      } }
      """;

  private static final String PRACTICE = "body-type/general-practice";

  private static final String MONTH = "changes(from: \"2019-04-01\", to: \"2019-04-30\")";

  private static final String SUGGEST = "{ suggest(prefix: \"%s\") { text matched } }";

  private final RemitServer records;
  private final RemitServer national;

  Cases(RemitServer records, RemitServer national) {
    this.records = records;
    this.national = national;
  }

  List<Case> all() throws IOException, InterruptedException {
    var main = Question.example("who-commissions");
    var lineage = Question.example("lineage");
    List<String> curated = codes(records, "");
    String middle = cursor(national, "exists: true");
    return List.of(
        Case.same("which bodies hold commissioning", _ -> main),
        Case.same("organisation(by: {ods}), of the records", organisation(curated)),
        new Case(
            "organisation(by: {ods}), of the register",
            organisation(curated),
            organisation(codes(national, after(middle)))),
        new Case(
            "organisations(exists), deep in the list",
            page("exists: true", cursor(records, "exists: true")),
            page("exists: true", middle)),
        new Case(
            "organisations(bodyType), deep in the list",
            boards(cursor(records, BOARDS)),
            boards(cursor(national, BOARDS))),
        Case.same("lineage", _ -> lineage),
        Case.same(
            "search",
            oneOf(
                SEARCH,
                "commissioning",
                "integrated care board",
                "hospital",
                "health centre",
                "darlington",
                "nhs england")),
        Case.same("suggest", oneOf(SUGGEST, "n", "nhs", "inte", "clin", "rw", "health b", "dar")));
  }

  /** What takes longer the more there is, and has to stay far below what a request may take. */
  static List<Case> counting() {
    return List.of(
        count("how many exist", "organisations(where: {exists: true})"),
        count("how many practices", "organisations(where: {bodyType: \"%s\"})".formatted(PRACTICE)),
        count(
            "how many practices exist",
            "organisations(where: {bodyType: \"%s\", exists: true})".formatted(PRACTICE)),
        count("how many changes in a month", MONTH),
        one("changes of a month", "{ %s { nodes { on fact { id } } } }".formatted(MONTH)),
        one("counts of the dataset", "{ dataset { counts { kind count } sources { count } } }"),
        one(
            "members of a type",
            "{ node(id: \"%s\") { ... on BodyType { members(first: 20) { nodes { name } } } } }"
                .formatted(PRACTICE)),
        one(
            "relations of a region",
            """
            { organisation(by: {id: "organisation/nhs-england-midlands"}) {
              relations(first: 20) { nodes { kind from { name } } }
            } }
            """));
  }

  private static Case count(String name, String list) {
    return one(name, "{ %s { totalCount } }".formatted(list));
  }

  private static Case one(String name, String query) {
    var question = Question.of(query);
    return Case.same(name, _ -> question);
  }

  private static IntFunction<Question> boards(String cursor) {
    return page(BOARDS, cursor);
  }

  private static IntFunction<Question> organisation(List<String> codes) {
    return n ->
        Question.of(
            """
            { organisation(by: {ods: "%s"}) {
              id name exists names { value citations { locator url } } identifiers { scheme value }
              bodyTypes { name } relations(first: 20) { nodes { kind from { name } to { name } } }
            } }
            """
                .formatted(codes.get(n % codes.size())));
  }

  private static IntFunction<Question> page(String where, String cursor) {
    var question = Question.of(LIST.formatted(where, after(cursor)));
    return _ -> question;
  }

  private static IntFunction<Question> oneOf(String query, String... words) {
    return n -> Question.of(query.formatted(words[n % words.length]));
  }

  private static String after(String cursor) {
    return ", after: \"%s\"".formatted(cursor);
  }

  /** The ODS codes of one page of organisations. */
  private static List<String> codes(RemitServer server, String after)
      throws IOException, InterruptedException {
    var codes = new ArrayList<String>();
    JsonNode page =
        server.read(LIST.formatted("exists: true", after).replace("first: 50", "first: 200"));
    for (JsonNode organisation : page.at("/organisations/nodes")) {
      for (JsonNode code : organisation.path("identifiers")) {
        if (code.path("scheme").asText().equals("ODS")) {
          codes.add(code.path("value").asText());
        }
      }
    }
    return codes;
  }

  /** The cursor in the middle of a list, or as deep in a long one as is deep enough. */
  private static String cursor(RemitServer server, String where)
      throws IOException, InterruptedException {
    int total =
        server
            .read("{ organisations(where: {%s}) { totalCount } }".formatted(where))
            .at("/organisations/totalCount")
            .asInt();
    int wanted = Math.min(total / 2, DEEP_ENOUGH);
    String cursor = "";
    while (wanted > 0) {
      int first = Math.min(wanted, 200);
      JsonNode page =
          server
              .read(
                  "{ organisations(where: {%s}, first: %d%s) { pageInfo { endCursor } } }"
                      .formatted(where, first, cursor.isEmpty() ? "" : after(cursor)))
              .at("/organisations/pageInfo/endCursor");
      cursor = page.asText();
      wanted -= first;
    }
    return cursor;
  }
}
