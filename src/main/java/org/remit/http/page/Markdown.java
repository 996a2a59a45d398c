package org.remit.http.page;

import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark, in which the answers to the example questions are written. */
final class Markdown {
  static final String MEDIA_TYPE = "text/markdown";

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private Markdown() {}

  /** As HTML; HTML in it is escaped. */
  static String toHtml(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  /** Text whose characters all stand for themselves. */
  static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>&])", "\\\\$1").replaceAll("\\s+", " ");
  }

  /** Escapes the values in a template in Markdown. */
  static final class Escaper implements ResultMapper {
    @Override
    public boolean appliesTo(Origin origin, Object result) {
      return !(result instanceof RawString)
          && origin.getVariant().map(it -> it.getContentType().equals(MEDIA_TYPE)).orElse(false);
    }

    @Override
    public String map(Object result, Expression expression) {
      return escaped(result.toString());
    }
  }
}
