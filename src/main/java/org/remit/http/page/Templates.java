package org.remit.http.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Reader;
import java.io.StringReader;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.remit.domain.PartialDate;
import org.remit.http.Resources;

/**
 * The templates of the pages, in HTML, and of the answers to examples, in Markdown. All values are
 * escaped; a name without a value is an error, not an empty place.
 */
@ApplicationScoped
class Templates {
  private static final Variant HTML = new Variant(Locale.UK, "text/html", "UTF-8");
  private static final Variant MARKDOWN = new Variant(Locale.UK, Markdown.MEDIA_TYPE, "UTF-8");
  private static final List<String> TAGS =
      List.of("cite.html", "link.html", "links.html", "held.html", "said.html", "tenure.html");

  /** For the answers to examples. */
  private static final List<String> TAGS_IN_MARKDOWN =
      List.of(
          "named.md",
          "provision.md",
          "law.md",
          "held_by.md",
          "source.md",
          "speakers.md",
          "told.md");

  private static final Map<String, String> PROPER_NAMES =
      Map.of(
          "ODS", "ODS",
          "ONS", "ONS",
          "GOV_UK", "GOV.UK",
          "WIKIDATA", "Wikidata",
          "COMPANIES_HOUSE", "Companies House",
          "OGL_3", "Open Government Licence v3.0",
          "OPEN_PARLIAMENT", "Open Parliament Licence v3.0",
          "CC_BY_4", "CC BY 4.0",
          "CC0", "CC0");

  private final Engine engine;

  Templates() {
    var builder =
        Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(of("words", Templates::words))
            .addValueResolver(of("day", Templates::day))
            .addValueResolver(grouped())
            .addValueResolver(by())
            .addResultMapper(new HtmlEscaper(List.of(HTML.getContentType())))
            .addResultMapper(new Markdown.Escaper())
            .addLocator(Templates::locate);
    Stream.of(TAGS, TAGS_IN_MARKDOWN)
        .flatMap(List::stream)
        .forEach(file ->
            builder.addSectionHelper(
                new UserTagSectionHelper.Factory(
                    file.substring(0, file.indexOf('.')), "pages/tags/" + file)));
    engine = builder.build();
  }

  private static Optional<TemplateLocator.TemplateLocation> locate(String path) {
    return Resources.find(path)
        .map(text ->
            new TemplateLocator.TemplateLocation() {
              @Override
              public Reader read() {
                return new StringReader(text);
              }

              @Override
              public Optional<Variant> getVariant() {
                return Optional.of(path.endsWith(".md") ? MARKDOWN : HTML);
              }
            });
  }

  /**
   * Renders the template at this path of the resources.
   *
   * @param data the top-level names
   */
  String render(String path, Map<String, Object> data) {
    var template = engine.getTemplate(path);
    if (template == null) {
      throw new IllegalArgumentException("there is no template " + path);
    }
    TemplateInstance instance = template.instance();
    data.forEach(instance::data);
    return instance.render();
  }

  private static ValueResolver of(String name, java.util.function.UnaryOperator<String> change) {
    return ValueResolver.builder()
        .applyToBaseClass(String.class)
        .applyToName(name)
        .resolveSync(context -> change.apply((String) context.getBase()))
        .build();
  }

  private static ValueResolver grouped() {
    return ValueResolver.builder()
        .applyToBaseClass(Number.class)
        .applyToName("grouped")
        .resolveSync(
            context -> NumberFormat.getIntegerInstance(Locale.UK).format(context.getBase()))
        .build();
  }

  /** {@code list.by('fact.holder')}: the items grouped by holder, as key and value, in order. */
  private static ValueResolver by() {
    return ValueResolver.builder()
        .applyToBaseClass(List.class)
        .applyToName("by")
        .applyToParameters(1)
        .resolveAsync(context ->
            context
                .evaluate(context.getParams().getFirst())
                .thenApply(name -> by((List<?>) context.getBase(), String.valueOf(name))))
        .build();
  }

  private static Collection<Map.Entry<Object, List<Object>>> by(List<?> items, String name) {
    var groups = new LinkedHashMap<Object, List<Object>>();
    for (Object item : items) {
      Object key = item;
      for (String step : name.split("\\.", -1)) {
        key = Objects.requireNonNull(((Map<?, ?>) key).get(step), name);
      }
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
    }
    return groups.entrySet();
  }

  /** {@code ACCOUNTABLE_TO} as "accountable to"; proper names as they are written. */
  private static String words(String name) {
    return PROPER_NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** {@code 2022-07-01} as "1 July 2022". */
  private static String day(String date) {
    return PartialDate.of(date).words();
  }
}
