package org.remit.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;

/**
 * One thing to index. Start with {@link #of} and add what is known.
 *
 * @param id the caller's name for it: an entity id, a fact id, or a document id with a paragraph
 *     number; no two things of one kind share one
 * @param title its name now, or the last it had; null for a statement or a passage, and for what
 *     has codes alone
 * @param names its other names; an acronym among them makes the title and the acronym find each
 *     other in the whole index
 * @param related names of what it belongs to: who made a statement, whose office a role is, who
 *     published a document; searched with little weight
 * @param body a summary, description or passage; null where there is none
 * @param held when it existed, held or was said; empty where nothing is known, and then it matches
 *     every day
 * @param showInFull whether the licence lets an answer show more of the body than twelve words
 * @param prominent false for a thing known from a register alone, suggested after the others
 */
public record Indexable(
    SearchKind kind,
    String id,
    @Nullable String title,
    List<IndexedName> names,
    List<IndexedCode> codes,
    List<String> related,
    @Nullable String body,
    List<Period> held,
    boolean showInFull,
    boolean prominent) {
  public Indexable {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a thing to be found has no id");
    }
    names = List.copyOf(names);
    codes = List.copyOf(codes);
    related = List.copyOf(related);
    held = List.copyOf(held);
  }

  /** A thing with a title (null for what has none) and nothing else yet. */
  public static Indexable of(SearchKind kind, String id, @Nullable String title) {
    return new Indexable(
        kind, id, title, List.of(), List.of(), List.of(), null, List.of(), true, true);
  }

  public Indexable withNames(List<IndexedName> these) {
    return new Indexable(kind, id, title, these, codes, related, body, held, showInFull, prominent);
  }

  public Indexable withCodes(List<IndexedCode> these) {
    return new Indexable(kind, id, title, names, these, related, body, held, showInFull, prominent);
  }

  public Indexable withRelated(List<String> these) {
    return new Indexable(kind, id, title, names, codes, these, body, held, showInFull, prominent);
  }

  /** A text of our own or under an open licence. */
  public Indexable withBody(String text) {
    return new Indexable(kind, id, title, names, codes, related, text, held, true, prominent);
  }

  /** A text of which an answer may show twelve words around a match and no more. */
  public Indexable withClosedBody(String text) {
    return new Indexable(kind, id, title, names, codes, related, text, held, false, prominent);
  }

  public Indexable withHeld(List<Period> these) {
    return new Indexable(
        kind, id, title, names, codes, related, body, these, showInFull, prominent);
  }

  /** Known from a register alone. */
  public Indexable fromRegister() {
    return new Indexable(kind, id, title, names, codes, related, body, held, showInFull, false);
  }
}
