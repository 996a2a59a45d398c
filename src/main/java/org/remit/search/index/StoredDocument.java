package org.remit.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;
import org.remit.domain.Unnamed;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;

/**
 * The stored fields of a thing, which explain why it matched.
 *
 * @param names in the order in which they were indexed
 */
public record StoredDocument(
    @Nullable String title,
    List<Name> names,
    List<IndexedCode> codes,
    List<String> related,
    @Nullable String body,
    boolean closed) {
  private static final String SEPARATOR = "\t";
  private static final String NAMES = "stored.names";
  private static final String CODES = "stored.codes";

  /**
   * Another name.
   *
   * @param period in words; empty where no day is known
   */
  public record Name(NameKind kind, String period, String value) {}

  /** Adds the stored fields that {@link #read} needs besides those of the texts. */
  static void write(Indexable thing, Document into) {
    for (IndexedName name : thing.names()) {
      String period = name.period().equals(Period.ALWAYS) ? "" : name.period().text();
      into.add(
          new StoredField(NAMES, String.join(SEPARATOR, name.kind().name(), period, name.value())));
    }
    for (IndexedCode code : thing.codes()) {
      into.add(new StoredField(CODES, String.join(SEPARATOR, code.scheme().name(), code.value())));
    }
  }

  public static StoredDocument read(StoredFields fields, int document) throws IOException {
    Document stored = fields.document(document);
    var names = new ArrayList<Name>();
    for (String name : stored.getValues(NAMES)) {
      String[] parts = name.split(SEPARATOR, 3);
      names.add(new Name(NameKind.valueOf(parts[0]), parts[1], parts[2]));
    }
    var codes = new ArrayList<IndexedCode>();
    for (String code : stored.getValues(CODES)) {
      String[] parts = code.split(SEPARATOR, 2);
      codes.add(new IndexedCode(IdentifierScheme.valueOf(parts[0]), parts[1]));
    }
    return new StoredDocument(
        stored.get(Fields.NAME),
        names,
        codes,
        List.of(stored.getValues(Fields.RELATED)),
        stored.get(Fields.BODY),
        stored.get(Fields.CLOSED) != null);
  }

  /** The title; else a name made of its code; else this. */
  public String titleOr(String instead) {
    if (title != null) {
      return title;
    }
    return codes.isEmpty()
        ? instead
        : Unnamed.withCode(codes.getFirst().scheme(), codes.getFirst().value());
  }

  /** The title first, codes last. */
  public List<String> namesAndCodes() {
    var all = new ArrayList<String>();
    if (title != null) {
      all.add(title);
    }
    names.forEach(name -> all.add(name.value()));
    codes.forEach(code -> all.add(code.value()));
    return all;
  }
}
