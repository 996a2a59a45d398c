package org.remit.search.index;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.remit.lock.FolderLocks;

/** What those who share an open index have in common. It closes with the last reference. */
public final class OpenIndex {
  private final DirectoryReader reader;
  private final IndexMarks marks;
  private final IndexSearcher searcher;
  private final UnaryOperator<TokenStream> expander;

  private OpenIndex(DirectoryReader reader, IndexMarks marks) throws IOException {
    this.reader = reader;
    this.marks = marks;
    expander = marks.acronyms().expander();
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  static OpenIndex open(IndexFolder folder, FolderLocks.Held using) throws IOException {
    Directory directory = null;
    DirectoryReader reader = null;
    boolean opened = false;
    try {
      directory = FSDirectory.open(folder.path());
      reader = DirectoryReader.open(directory);
      var index = new OpenIndex(reader, check(reader, folder));
      Directory closing = directory;
      reader.getReaderCacheHelper().addClosedListener(key -> IOUtils.close(closing, using::close));
      opened = true;
      return index;
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(reader, directory, using::close);
      }
    }
  }

  private static IndexMarks check(DirectoryReader reader, IndexFolder folder) throws IOException {
    String from = folder.path().toString();
    IndexMarks marks = IndexMarks.read(reader.getIndexCommit().getUserData(), from);
    if (marks.release() != folder.release()) {
      throw new CorruptIndexException(
          "release %d, wanted %d".formatted(marks.release(), folder.release()), from);
    }
    if (marks.count() != reader.numDocs()) {
      throw new CorruptIndexException(
          "%d things, wanted %d".formatted(reader.numDocs(), marks.count()), from);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    return marks;
  }

  public int release() {
    return marks.release();
  }

  IndexMarks marks() {
    return marks;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** Adds the meanings of acronyms, and the acronyms of names, to stems. */
  public TokenStream expand(TokenStream stems) {
    return expander.apply(stems);
  }

  boolean tryIncRef() {
    return reader.tryIncRef();
  }

  void decRef() throws IOException {
    reader.decRef();
  }
}
