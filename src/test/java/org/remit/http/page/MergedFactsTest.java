package org.remit.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.remit.http.HttpJson;
import org.remit.http.page.MergedFacts.CitedDocument;
import org.remit.http.page.MergedFacts.Code;
import org.remit.http.page.MergedFacts.MergedFact;
import org.remit.http.page.MergedFacts.NameText;
import org.remit.http.page.MergedFacts.Period;
import org.remit.http.page.MergedFacts.Source;

class MergedFactsTest {
  private static final String DOCUMENT =
      "\"check\": \"NOT_CHECKED\", \"document\": {\"id\": \"document/a\", \"title\": \"A\","
          + " \"url\": \"/id/document/a\"}";

  private static Map<String, Object> merged(String organisation) throws JsonProcessingException {
    return MergedFacts.in(
        HttpJson.members(HttpJson.read(organisation.replace("DOCUMENT", DOCUMENT))));
  }

  private static Source source(String locator, @Nullable String period) {
    var document = new CitedDocument("A", "/id/document/a");
    return new Source(document, locator, null, null, null, "NOT_CHECKED", period);
  }

  @Test
  void codeThatSourcesStateAlikeStandsOnce() throws JsonProcessingException {
    assertThat(
            merged(
                """
                {"identifiers": [
                  {"scheme": "ODS", "value": "99A", "period": {"text": "at all times known"},
                   "citations": [{"locator": "row 99A", DOCUMENT}]},
                  {"scheme": "ONS", "value": "99A", "period": {"text": "in 2019"}, "citations": []},
                  {"scheme": "ODS", "value": "99A", "period": {"text": "at all times known"},
                   "citations": [{"locator": "row 99A", DOCUMENT}, {"locator": "row 99B", DOCUMENT}]}]}
                """))
        .containsEntry(
            "identifiers",
            List.of(
                new MergedFact<>(
                    new Code("ODS", "99A"),
                    new Period("at all times known"),
                    List.of(source("row 99A", null), source("row 99B", null))),
                new MergedFact<>(new Code("ONS", "99A"), new Period("in 2019"), List.of())));
  }

  @Test
  void whereSourcesStateOtherTimesEachHasItsOwn() throws JsonProcessingException {
    assertThat(
            merged(
                """
                {"names": [
                  {"value": "A", "kind": "OFFICIAL", "period": {"text": "from 1 July 2022"},
                   "citations": [{"locator": "p. 1", DOCUMENT}]},
                  {"value": "A", "kind": "OFFICIAL", "period": {"text": "at all times known"},
                   "citations": [{"locator": "p. 1", DOCUMENT}]}]}
                """))
        .containsEntry(
            "names",
            List.of(
                new MergedFact<>(
                    new NameText("A", "OFFICIAL"),
                    new Period("from 1 July 2022 \u00b7 at all times known"),
                    List.of(
                        source("p. 1", "from 1 July 2022"),
                        source("p. 1", "at all times known")))));
  }

  @Test
  void otherListsStayAsTheyAre() throws JsonProcessingException {
    String node = "{\"existence\": [{\"began\": null}, {\"began\": null}]}";
    assertThat(merged(node)).isEqualTo(HttpJson.members(HttpJson.read(node)));
  }
}
