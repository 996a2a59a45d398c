package org.remit.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;
import org.remit.domain.Period;

/**
 * What Lucene needs, and nothing else, to index what is in an index: one thread, no order, no
 * merging into one.
 */
public final class PlainIndexing {
  private final List<Indexable> things;

  private PlainIndexing(List<Indexable> things) {
    this.things = things;
  }

  /** Takes everything out of the finished index of a release, so that it can be indexed again. */
  public static PlainIndexing of(Path indexes, int release) throws IOException {
    var things = new ArrayList<Indexable>();
    try (var directory = FSDirectory.open(IndexFolder.of(indexes, release).path());
        var reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
        NumericDocValues ranks = leaf.reader().getNumericDocValues(Fields.RANK);
        StoredFields stored = leaf.reader().storedFields();
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          ids.advanceExact(document);
          ranks.advanceExact(document);
          things.add(
              thing(
                  StaticRank.kind(ranks.longValue()),
                  ids.lookupOrd(ids.ordValue()).utf8ToString(),
                  StoredDocument.read(stored, document)));
        }
      }
    }
    return new PlainIndexing(things);
  }

  private static Indexable thing(SearchKind kind, String id, StoredDocument stored) {
    Indexable thing =
        Indexable.of(kind, id, stored.title())
            .withNames(
                stored.names().stream()
                    .map(name -> new IndexedName(name.kind(), name.value(), Period.ALWAYS))
                    .toList())
            .withCodes(stored.codes())
            .withRelated(stored.related());
    String body = stored.body();
    return body == null ? thing : thing.withBody(body);
  }

  /** How many things there are. */
  public int size() {
    return things.size();
  }

  /** Indexes all of them into an empty folder and commits. */
  public void into(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.perField()))) {
      for (Indexable thing : things) {
        writer.addDocument(IndexDocument.of(thing));
      }
      writer.commit();
    }
  }
}
