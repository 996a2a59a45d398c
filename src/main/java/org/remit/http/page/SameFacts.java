package org.remit.http.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What several sources say alike, for a page: once, with the sources together. The data keep each
 * fact by itself.
 */
final class SameFacts {
  /** What makes two facts of these lists say the same, beside when it held. */
  private static final Map<String, List<String>> SAME_BY =
      Map.of(
          "names", List.of("value", "kind"),
          "identifiers", List.of("scheme", "value"),
          "addresses", List.of("lines", "postcode"));

  private SameFacts() {}

  /** The node with the facts of its lists joined; other members stay as they are. */
  static Map<String, Object> joined(Map<?, ?> node) {
    var joined = new HashMap<String, Object>();
    node.forEach((name, value) -> joined.put(String.valueOf(name), value));
    SAME_BY.forEach(
        (list, keys) -> joined.computeIfPresent(list, (_, facts) -> joined((List<?>) facts, keys)));
    return joined;
  }

  private static List<Map<String, Object>> joined(List<?> facts, List<String> keys) {
    Map<List<@Nullable Object>, List<Map<?, ?>>> same = new LinkedHashMap<>();
    for (Object fact : facts) {
      var members = (Map<?, ?>) fact;
      var key = new ArrayList<@Nullable Object>();
      keys.forEach(name -> key.add(members.get(name)));
      same.computeIfAbsent(key, _ -> new ArrayList<>()).add(members);
    }
    return same.values().stream().map(SameFacts::one).toList();
  }

  private static Map<String, Object> one(List<Map<?, ?>> facts) {
    List<String> periods = facts.stream().map(SameFacts::period).distinct().toList();
    var citations = new ArrayList<Map<String, Object>>();
    for (Map<?, ?> fact : facts) {
      for (Object cited : (Collection<?>) Objects.requireNonNull(fact.get("citations"))) {
        var citation = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) cited).forEach((name, value) -> citation.put(String.valueOf(name), value));
        if (periods.size() > 1) {
          citation.put("told", period(fact));
        }
        if (!citations.contains(citation)) {
          citations.add(citation);
        }
      }
    }
    var one = new LinkedHashMap<String, Object>();
    facts.getFirst().forEach((name, value) -> one.put(String.valueOf(name), value));
    one.put("period", Map.of("text", String.join(" \u00b7 ", periods)));
    one.put("citations", citations);
    return one;
  }

  private static String period(Map<?, ?> fact) {
    return String.valueOf(((Map<?, ?>) Objects.requireNonNull(fact.get("period"))).get("text"));
  }
}
