package org.remit.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Citation;
import org.remit.domain.Locator;
import org.remit.domain.Problem;
import org.remit.domain.Sha256;

/**
 * The supplied texts, by the SHA-256 of their bytes.
 *
 * <p>A document's text is the one whose SHA-256 its record names. A document whose record names
 * none, or one that was not supplied, has no text here: its citations are not checked. File names
 * do not matter.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Texts {
  /** No texts. */
  public static final Texts NONE = new Texts(Map.of(), List.of());

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Map<String, DocumentText> bySha256;
  private final List<Problem> problems;

  private Texts(Map<String, DocumentText> bySha256, List<Problem> problems) {
    this.bySha256 = Collections.unmodifiableMap(new TreeMap<>(bySha256));
    this.problems = problems.stream().sorted().toList();
  }

  /**
   * Reads every regular file below a folder, hidden ones left out, as UTF-8. A folder that is
   * missing, and a file that cannot be read or is not UTF-8, are {@link #problems}.
   */
  public static Texts read(Path folder) {
    var texts = new TreeMap<String, DocumentText>();
    var problems = new ArrayList<Problem>();
    for (Path file : files(folder, problems)) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        String sha256 = Sha256.hex(bytes);
        texts.put(sha256, new DocumentText(sha256, paragraphs(decoded(bytes))));
      } catch (CharacterCodingException notUtf8) {
        problems.add(problem(file, "wrong encoding", "bytes that are not UTF-8", "UTF-8 text"));
      } catch (IOException unreadable) {
        problems.add(problem(file, "cannot be read", unreadable.toString(), "a readable file"));
      }
    }
    return new Texts(texts, problems);
  }

  /**
   * Texts kept elsewhere, as the passages of a database.
   *
   * @param paragraphsBySha256 for each text the SHA-256 of its bytes in lower-case hexadecimal, and
   *     its paragraphs in order, numbered from 1 without a gap
   */
  public static Texts of(Map<String, List<String>> paragraphsBySha256) {
    var texts = new TreeMap<String, DocumentText>();
    paragraphsBySha256.forEach(
        (sha256, paragraphs) -> texts.put(sha256, new DocumentText(sha256, paragraphs)));
    return new Texts(texts, List.of());
  }

  /** These texts and those of the other. */
  public Texts and(Texts other) {
    var texts = new TreeMap<>(bySha256);
    texts.putAll(other.bySha256);
    return new Texts(texts, Stream.concat(problems.stream(), other.problems.stream()).toList());
  }

  /** The paragraphs of a text: its lines that are not blank, without white space at their ends. */
  static List<String> paragraphs(String text) {
    String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return marked.lines().map(Wording::trimmed).filter(line -> !line.isEmpty()).toList();
  }

  /** The text with this SHA-256; empty where it was not supplied. */
  public Optional<DocumentText> find(@Nullable String sha256) {
    return sha256 == null ? Optional.empty() : Optional.ofNullable(bySha256.get(sha256));
  }

  /** All texts, in the order of their SHA-256. */
  public Collection<DocumentText> all() {
    return bySha256.values();
  }

  /** What could not be read, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Whether a citation is verified: the text was supplied, and has the phrase in the cited
   * paragraph, or anywhere for other locators.
   *
   * @param sha256 of the text of the cited document; null where its record names none
   */
  public boolean verifies(@Nullable String sha256, Citation citation) {
    String phrase = citation.phrase();
    if (phrase == null) {
      return false;
    }
    return find(sha256).map(text -> stands(text, citation.locator(), phrase)).orElse(false);
  }

  private static boolean stands(DocumentText text, Locator locator, String phrase) {
    return locator.unit() == Locator.Unit.PARAGRAPH
        ? text.says(Integer.parseInt(locator.value()), phrase)
        : !text.paragraphsSaying(phrase).isEmpty();
  }

  private static List<Path> files(Path folder, List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      problems.add(problem(folder, "no folder of texts", "none", "a folder of UTF-8 text files"));
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add(problem(folder, "cannot be read", unreadable.toString(), "a readable folder"));
      return List.of();
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Problem problem(Path file, String what, String found, String wanted) {
    return new Problem(file.toString(), 0, 0, null, what, found, wanted);
  }
}
