package org.remit.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remit.search.query.Highlight.Mark;

/** Cuts the snippets with the most matches out of a text. */
final class Snippets {
  private final String text;
  private final List<Mark> marks;
  private final List<Mark> words;

  private Snippets(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
    words = words(text);
  }

  /**
   * Cuts snippets of at most so many words, the best ones where there are more than wanted.
   *
   * @param marks what matched, in order, without overlap
   * @param longest how many words a snippet has at most, separated by white space
   * @param most how many snippets at most
   * @return the snippets in the order of the text; they do not overlap
   */
  static List<Highlight> cut(String text, List<Mark> marks, int longest, int most) {
    var snippets = new Snippets(text, marks);
    return snippets.choose(longest, most).stream().map(snippets::highlight).toList();
  }

  /** The words from number first to number last, both included. */
  private record Window(int first, int last) {
    boolean overlaps(Window other) {
      return first <= other.last && other.first <= last;
    }
  }

  private List<Window> choose(int longest, int most) {
    List<Window> candidates =
        marks.stream()
            .map(mark -> around(mark, longest))
            .sorted(Comparator.comparingLong(this::differentMatches).reversed())
            .toList();
    var chosen = new ArrayList<Window>();
    for (Window candidate : candidates) {
      if (chosen.size() < most && chosen.stream().noneMatch(candidate::overlaps)) {
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparingInt(Window::first));
    return chosen;
  }

  /** From this mark to the last one that still fits, with as many words before as after. */
  private Window around(Mark mark, int longest) {
    int first = wordAt(mark.start());
    int last = Math.min(wordAt(mark.end() - 1), first + longest - 1);
    for (Mark next : marks) {
      int end = wordAt(next.end() - 1);
      if (next.start() >= mark.end() && end - first < longest) {
        last = Math.max(last, end);
      }
    }
    int spare = longest - (last - first + 1);
    int start = Math.max(0, Math.min(first - spare / 2, words.size() - longest));
    return new Window(start, Math.min(words.size(), start + longest) - 1);
  }

  private long differentMatches(Window window) {
    return marksIn(window)
        .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(java.util.Locale.ROOT))
        .distinct()
        .count();
  }

  private java.util.stream.Stream<Mark> marksIn(Window window) {
    int start = words.get(window.first()).start();
    int end = words.get(window.last()).end();
    return marks.stream()
        .filter(mark -> mark.end() > start && mark.start() < end)
        .map(mark -> new Mark(Math.max(start, mark.start()), Math.min(end, mark.end())));
  }

  private Highlight highlight(Window window) {
    int start = words.get(window.first()).start();
    int end = words.get(window.last()).end();
    List<Mark> moved =
        marksIn(window).map(mark -> new Mark(mark.start() - start, mark.end() - start)).toList();
    return new Highlight(text.substring(start, end), moved);
  }

  private int wordAt(int character) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (words.get(middle).start() <= character) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static List<Mark> words(String text) {
    var words = new ArrayList<Mark>();
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      boolean space =
          Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
      if (space && start >= 0) {
        words.add(new Mark(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    if (start >= 0) {
      words.add(new Mark(start, text.length()));
    }
    return words;
  }
}
