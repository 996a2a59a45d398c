package org.remit.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameFactsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static void assertJoined(String node, String joined) throws JsonProcessingException {
    Map<String, Object> members = JSON.readValue(node, new TypeReference<>() {});
    assertThat(JSON.valueToTree(SameFacts.joined(members)).toPrettyString())
        .isEqualTo(JSON.readTree(joined).toPrettyString());
  }

  @Test
  void codeThatSourcesGiveAlikeStandsOnce() throws JsonProcessingException {
    assertJoined(
        """
        {"identifiers": [
          {"scheme": "ODS", "value": "99A", "period": {"text": "at all times known"},
           "citations": [{"locator": "row 99A", "url": null}]},
          {"scheme": "ONS", "value": "99A", "period": {"text": "in 2019"}, "citations": []},
          {"scheme": "ODS", "value": "99A", "period": {"text": "at all times known"},
           "citations": [{"locator": "row 99A", "url": null}, {"locator": "row 99B", "url": null}]}]}
        """,
        """
        {"identifiers": [
          {"scheme": "ODS", "value": "99A", "period": {"text": "at all times known"},
           "citations": [{"locator": "row 99A", "url": null}, {"locator": "row 99B", "url": null}]},
          {"scheme": "ONS", "value": "99A", "period": {"text": "in 2019"}, "citations": []}]}
        """);
  }

  @Test
  void whereSourcesGiveOtherTimesEachTellsItsOwn() throws JsonProcessingException {
    assertJoined(
        """
        {"names": [
          {"value": "A", "kind": "OFFICIAL", "period": {"text": "from 1 July 2022"}, "citations": [{"locator": "p. 1"}]},
          {"value": "A", "kind": "OFFICIAL", "period": {"text": "at all times known"}, "citations": [{"locator": "p. 1"}]}]}
        """,
        """
        {"names": [
          {"value": "A", "kind": "OFFICIAL", "period": {"text": "from 1 July 2022 · at all times known"},
           "citations": [{"locator": "p. 1", "told": "from 1 July 2022"}, {"locator": "p. 1", "told": "at all times known"}]}]}
        """);
  }

  @Test
  void otherListsStayAsTheyAre() throws JsonProcessingException {
    String node = "{\"existence\": [{\"began\": null}, {\"began\": null}]}";
    assertJoined(node, node);
  }
}
