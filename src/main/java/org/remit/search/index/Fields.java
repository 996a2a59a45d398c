package org.remit.search.index;

import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The names of the fields of the index. */
public final class Fields {
  /** The name of the {@link SearchKind}. */
  public static final String KIND = "kind";

  public static final String ID = "id";

  /** See {@link StaticRank}. */
  public static final String RANK = "rank";

  /** Ranges of {@link EpochDay}s. */
  public static final String HELD = "held";

  /** Holds {@link #YES} where no end is known. */
  public static final String CURRENT = "current";

  /** Holds {@link #YES} where a body may not be shown in full. */
  public static final String CLOSED = "closed";

  public static final String YES = "yes";

  public static final String NAME = "name";
  public static final String OTHER = "other";
  public static final String RELATED = "related";
  public static final String BODY = "body";

  /** A whole title or other name, folded. */
  public static final String NAME_WHOLE = "name.whole";

  public static final String OTHER_WHOLE = "other.whole";

  /** A whole acronym, stemmed, so that its plural is found. */
  public static final String ACRONYM = "acronym";

  public static final String CODE = "code";

  /** All words of names and codes, folded but not stemmed. */
  public static final String WORD = "word";

  /** The first one to four letters of every word; longer prefixes are looked up in the words. */
  public static final String WORD_START = "word.start";

  /** The first one to four letters of every name as a whole. */
  public static final String WHOLE_START = "whole.start";

  /** Fields with stemmed text and offsets, in the order in which they explain a hit. */
  public static final List<String> TEXTS = List.of(NAME, OTHER, RELATED, BODY);

  /** The index sort, so that the first suggestions found are the best. */
  public static final Sort BY_RANK =
      new Sort(new SortField(RANK, SortField.Type.LONG), new SortField(ID, SortField.Type.STRING));

  private Fields() {}
}
