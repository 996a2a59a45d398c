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

/** The reader behind all handles of one open index. It closes with the last reference. */
public final class SharedReader {
  private final DirectoryReader reader;
  private final CommitData data;
  private final IndexSearcher searcher;
  private final UnaryOperator<TokenStream> synonyms;

  private SharedReader(DirectoryReader reader, CommitData data) throws IOException {
    this.reader = reader;
    this.data = data;
    synonyms = data.acronyms().filter();
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  static SharedReader open(IndexFolder folder, FolderLocks.Held using) throws IOException {
    Directory directory = null;
    DirectoryReader reader = null;
    boolean opened = false;
    try {
      directory = FSDirectory.open(folder.path());
      reader = DirectoryReader.open(directory);
      var index = new SharedReader(reader, check(reader, folder));
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

  private static CommitData check(DirectoryReader reader, IndexFolder folder) throws IOException {
    String from = folder.path().toString();
    CommitData data = CommitData.read(reader.getIndexCommit().getUserData(), from);
    if (data.release() != folder.release()) {
      throw new CorruptIndexException(
          "release %d, wanted %d".formatted(data.release(), folder.release()), from);
    }
    if (data.count() != reader.numDocs()) {
      throw new CorruptIndexException(
          "%d things, wanted %d".formatted(reader.numDocs(), data.count()), from);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    return data;
  }

  public int release() {
    return data.release();
  }

  CommitData data() {
    return data;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** Adds the synonyms of acronyms and of names to stems. */
  public TokenStream expand(TokenStream stems) {
    return synonyms.apply(stems);
  }

  boolean tryIncRef() {
    return reader.tryIncRef();
  }

  void decRef() throws IOException {
    reader.decRef();
  }
}
