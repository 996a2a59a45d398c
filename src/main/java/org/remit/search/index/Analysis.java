package org.remit.search.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.remit.domain.FoldedName;

/**
 * The analysers: how text becomes terms. Stop words stay: {@code IT} and {@code the King's Fund}
 * are names.
 */
public final class Analysis {
  private static final String ST = "st";
  private static final String SAINT = "saint";
  private static final Pattern LAST_ST =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])st[^\\p{L}\\p{N}]*$");

  /** Prefixes of up to this many letters are indexed as terms. */
  public static final int SHORT_PREFIX = 4;

  /**
   * Folds accents and capitals; {@code King’s} is {@code kings}, {@code N.H.S.} is {@code nhs},
   * {@code St.} is {@code saint}. Names become by it what {@link FoldedName} makes of them; that
   * one keeps no place of a word in its text, which marks what matched.
   */
  public static final Analyzer PLAIN = new Words(Words.Then.NOTHING);

  /** Plain words reduced to their stems. */
  public static final Analyzer STEMS = new Words(Words.Then.STEM);

  private static final Analyzer WORD_STARTS = new Words(Words.Then.START);

  /** For text that {@link #fold} has returned. */
  private static final Analyzer WHOLE_STARTS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var source = new KeywordTokenizer();
          return new TokenStreamComponents(source, starts(source));
        }
      };

  private Analysis() {}

  /** The analyser of every field that holds words. */
  static Analyzer perField() {
    return new PerFieldAnalyzerWrapper(
        STEMS,
        Map.of(
            Fields.WORD, PLAIN,
            Fields.WORD_START, WORD_STARTS,
            Fields.WHOLE_START, WHOLE_STARTS));
  }

  /** The plain words of a text with one space between them. */
  public static String fold(String text) {
    return terms(PLAIN, text);
  }

  /**
   * What the text folds to that somebody goes on typing: a last {@code st} is {@code saint}, or may
   * become {@code stoke}.
   */
  public static List<String> foldStart(String text) {
    String folded = fold(text);
    return LAST_ST.matcher(text).find()
        ? List.of(folded, folded.substring(0, folded.length() - SAINT.length()) + ST)
        : List.of(folded);
  }

  /** The stems of a text with one space between them. */
  public static String stems(String text) {
    return terms(STEMS, text);
  }

  private static String terms(Analyzer analyser, String text) {
    var words = new StringJoiner(" ");
    try (TokenStream tokens = analyser.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term);
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
    return words.toString();
  }

  private static TokenStream starts(TokenStream words) {
    return new EdgeNGramTokenFilter(words, 1, SHORT_PREFIX, false);
  }

  /** Splits text into words, and then does nothing, stems them or takes their first letters. */
  private static final class Words extends Analyzer {
    enum Then {
      NOTHING,
      STEM,
      START
    }

    private static final int BETWEEN_NAMES = 100;

    /** Soft hyphens, and blanks and joiners without width. */
    private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private static final Pattern INNER_MARKS = Pattern.compile("'|\\.(?!\\d)");
    private static final NormalizeCharMap MARKS = marks();
    private static final StemmerOverrideMap SAINTS = saints();

    private final Then then;

    Words(Then then) {
      this.then = then;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      return new TokenStreamComponents(source, filters(source));
    }

    private TokenStream filters(Tokenizer source) {
      TokenStream words =
          new StemmerOverrideFilter(new LowerCaseFilter(new ASCIIFoldingFilter(source)), SAINTS);
      return switch (then) {
        case NOTHING -> withoutMarks(words);
        case START -> starts(withoutMarks(words));
        case STEM -> {
          TokenStream plain = withoutMarks(new EnglishPossessiveFilter(words));
          // Twice: the first pass turns "commissioner" into "commission" and "commission" into
          // "commiss".
          yield new PorterStemFilter(new PorterStemFilter(plain));
        }
      };
    }

    private static TokenStream withoutMarks(TokenStream words) {
      return new PatternReplaceFilter(words, INNER_MARKS, "", true);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(MARKS, reader);
    }

    /** So that no phrase matches the end of one name and the start of the next. */
    @Override
    public int getPositionIncrementGap(String field) {
      return BETWEEN_NAMES;
    }

    private static NormalizeCharMap marks() {
      var map = new NormalizeCharMap.Builder();
      map.add("&", " and ");
      FoldedName.APOSTROPHES
          .chars()
          .filter(mark -> mark != '\'')
          .forEach(mark -> map.add(Character.toString(mark), "'"));
      UNSEEN.chars().forEach(mark -> map.add(Character.toString(mark), ""));
      // So that "St.Mary" is two words.
      Stream.of("St.", "ST.", "st.").forEach(st -> map.add(st, st.replace('.', ' ')));
      return map.build();
    }

    private static StemmerOverrideMap saints() {
      var map = new StemmerOverrideFilter.Builder();
      map.add(ST, SAINT);
      try {
        return map.build();
      } catch (IOException impossible) {
        throw new UncheckedIOException("one pair of words", impossible);
      }
    }
  }
}
