package org.remit.http.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remit.http.HttpJson;

/**
 * What several sources state alike, for a page: once, with the sources together. The data keep each
 * fact by itself. Public for the templates.
 */
public final class MergedFacts {
  private MergedFacts() {}

  /**
   * A fact of several sources.
   *
   * @param content what all sources state
   * @param period when it holds, by each of them
   */
  public record MergedFact<T>(T content, Period period, List<Source> citations) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record NameText(String value, String kind) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Code(String scheme, String value) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record PostalAddress(List<String> lines, @Nullable String postcode) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Period(String text) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CitedDocument(String title, String url) {}

  /**
   * A citation of one source.
   *
   * @param asItStoodOn the day of the law that the address leads to; null where it is today's
   * @param period when the fact holds by this source; null where all sources agree
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(
      CitedDocument document,
      String locator,
      @Nullable String url,
      @Nullable String asItStoodOn,
      @Nullable String phrase,
      String check,
      @Nullable String period) {
    private Source saying(Period when) {
      return new Source(document, locator, url, asItStoodOn, phrase, check, when.text());
    }
  }

  /** A fact apart from its content. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sourced(Period period, List<Source> citations) {}

  /** The organisation with its names, identifiers and addresses merged. */
  static Map<String, Object> in(Map<?, ?> organisation) {
    var merged = new HashMap<String, Object>();
    organisation.forEach((name, value) -> merged.put((String) name, value));
    merged.computeIfPresent("names", (_, facts) -> merged(facts, NameText.class));
    merged.computeIfPresent("identifiers", (_, facts) -> merged(facts, Code.class));
    merged.computeIfPresent("addresses", (_, facts) -> merged(facts, PostalAddress.class));
    return merged;
  }

  private static <T> List<MergedFact<T>> merged(Object facts, Class<T> type) {
    var byContent = new LinkedHashMap<T, List<Sourced>>();
    for (Object fact : (List<?>) facts) {
      byContent
          .computeIfAbsent(HttpJson.convert(fact, type), _ -> new ArrayList<>())
          .add(HttpJson.convert(fact, Sourced.class));
    }
    return byContent.entrySet().stream().map(each -> one(each.getKey(), each.getValue())).toList();
  }

  private static <T> MergedFact<T> one(T content, List<Sourced> facts) {
    List<String> periods = facts.stream().map(fact -> fact.period().text()).distinct().toList();
    List<Source> sources =
        facts.stream()
            .flatMap(fact ->
                fact.citations().stream()
                    .map(source -> periods.size() > 1 ? source.saying(fact.period()) : source))
            .distinct()
            .toList();
    return new MergedFact<>(content, new Period(String.join(" \u00b7 ", periods)), sources);
  }
}
