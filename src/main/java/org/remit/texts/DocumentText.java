package org.remit.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of one document, as paragraphs.
 *
 * <p>Words are compared exactly, but any white space stands for any other, and curly and straight
 * quotation marks are typographic variants of one another: {@code ’} and {@code '} are equal, and
 * so are {@code “}, {@code ”} and {@code "}. Words are whole: {@code art} is not found in {@code
 * partner}.
 *
 * <p>Safe for use by several threads.
 */
public final class DocumentText {
  private final String sha256;
  private final List<String> paragraphs;
  private final List<String> plain;

  /**
   * @param sha256 of the bytes it was read from, in lower-case hexadecimal
   * @param paragraphs non-empty lines without white space at their ends
   */
  DocumentText(String sha256, List<String> paragraphs) {
    this.sha256 = sha256;
    this.paragraphs = List.copyOf(paragraphs);
    this.plain = this.paragraphs.stream().map(Wording::plain).toList();
  }

  public String sha256() {
    return sha256;
  }

  /** The paragraphs; the first in the list is paragraph 1. */
  public List<String> paragraphs() {
    return paragraphs;
  }

  /** The paragraph of this number, counted from 1; empty where there is none. */
  public Optional<String> paragraph(int number) {
    return number < 1 || number > paragraphs.size()
        ? Optional.empty()
        : Optional.of(paragraphs.get(number - 1));
  }

  /** Whether the paragraph has the phrase; false where there is no such paragraph. */
  public boolean says(int paragraph, String phrase) {
    return paragraph >= 1
        && paragraph <= plain.size()
        && Wording.says(plain.get(paragraph - 1), Wording.plain(phrase));
  }

  /** The numbers of all paragraphs that have the phrase, in order. */
  public List<Integer> paragraphsSaying(String phrase) {
    String words = Wording.plain(phrase);
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < plain.size(); i++) {
      if (Wording.says(plain.get(i), words)) {
        numbers.add(i + 1);
      }
    }
    return List.copyOf(numbers);
  }

  /**
   * A place where words were found.
   *
   * @param paragraph counted from 1
   * @param phrase the words as the text has them, one space between two
   */
  public record Place(int paragraph, String phrase) {}

  /** Every place that has the words, in any case, in the order of the text. */
  public List<Place> find(String words) {
    String plainWords = Wording.plain(words);
    if (plainWords.isEmpty()) {
      return List.of();
    }
    var places = new ArrayList<Place>();
    for (int i = 0; i < paragraphs.size(); i++) {
      int number = i + 1;
      Wording.find(Wording.oneSpaced(paragraphs.get(i)), plainWords)
          .forEach(phrase -> places.add(new Place(number, phrase)));
    }
    return List.copyOf(places);
  }

  /**
   * The paragraph with the most of these words, in any order; the first of equals; empty where none
   * has any.
   */
  public Optional<Integer> closestParagraph(String words) {
    Set<String> wanted = Wording.bag(words);
    int closest = 0;
    long most = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      long shared = Wording.bag(paragraphs.get(i)).stream().filter(wanted::contains).count();
      if (shared > most) {
        closest = i + 1;
        most = shared;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(closest);
  }
}
