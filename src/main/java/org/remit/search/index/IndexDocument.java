package org.remit.search.index;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.remit.domain.Period;
import org.remit.domain.term.NameKind;

/** Makes the Lucene document of a thing. */
final class IndexDocument {
  /** In characters of at most four bytes; Lucene refuses a term of more than 32,766 bytes. */
  private static final int LONGEST_WHOLE = 8_000;

  private static final FieldType STORED_TEXT = text(true);
  private static final FieldType TEXT = text(false);
  private static final FieldType TERMS_ONLY = termsOnly();

  private final Indexable thing;
  private final Document document = new Document();

  private IndexDocument(Indexable thing) {
    this.thing = thing;
  }

  static Document of(Indexable thing) {
    return new IndexDocument(thing).build();
  }

  private Document build() {
    addIdentity();
    addHeld();
    if (thing.title() != null) {
      document.add(new Field(Fields.NAME, thing.title(), STORED_TEXT));
      addName(Fields.NAME_WHOLE, thing.title());
    }
    thing.names().forEach(this::addOtherName);
    thing.codes().forEach(this::addCode);
    thing.related().forEach(name -> document.add(new Field(Fields.RELATED, name, STORED_TEXT)));
    if (thing.body() != null) {
      document.add(new Field(Fields.BODY, thing.body(), STORED_TEXT));
    }
    if (!thing.showInFull()) {
      document.add(new StoredField(Fields.CLOSED, Fields.YES));
    }
    StoredDocument.write(thing, document);
    return document;
  }

  private void addIdentity() {
    document.add(new StringField(Fields.KIND, thing.kind().name(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(thing.id())));
    document.add(new NumericDocValuesField(Fields.RANK, StaticRank.of(thing)));
  }

  private void addHeld() {
    List<Period> periods = thing.held().isEmpty() ? List.of(Period.ALWAYS) : thing.held();
    for (Period period : periods) {
      // Where no day is known on which it held, only a question about all times finds it.
      int[] first = {EpochDay.of(period.hasDay() ? period.first() : LocalDate.MIN)};
      int[] last = {EpochDay.of(period.last())};
      document.add(new IntRange(Fields.HELD, first, last));
    }
    if (StaticRank.current(thing)) {
      document.add(new StringField(Fields.CURRENT, Fields.YES, Field.Store.NO));
    }
  }

  private void addOtherName(IndexedName name) {
    document.add(new Field(Fields.OTHER, name.value(), TEXT));
    addName(Fields.OTHER_WHOLE, name.value());
    if (name.kind() == NameKind.ACRONYM) {
      String stems = Analysis.stems(name.value());
      document.add(new StringField(Fields.ACRONYM, stems, Field.Store.NO));
    }
  }

  private void addCode(IndexedCode code) {
    addName(Fields.CODE, code.value());
  }

  private void addName(String whole, String name) {
    String all = Analysis.fold(name);
    String folded = all.length() <= LONGEST_WHOLE ? all : all.substring(0, LONGEST_WHOLE);
    document.add(new StringField(whole, folded, Field.Store.NO));
    document.add(new Field(Fields.WHOLE_START, folded, TERMS_ONLY));
    document.add(new Field(Fields.WORD, name, TERMS_ONLY));
    document.add(new Field(Fields.WORD_START, name, TERMS_ONLY));
  }

  private static FieldType text(boolean stored) {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setStored(stored);
    type.freeze();
    return type;
  }

  private static FieldType termsOnly() {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
