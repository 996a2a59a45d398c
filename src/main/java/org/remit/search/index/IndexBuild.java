package org.remit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Builds one index: create it, add things, commit, close. Closed without a commit, it leaves no
 * index. Several threads may add at once.
 */
public final class IndexBuild implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 48;

  /** A merge into one segment would keep one processor busy while the others wait. */
  private static final int SEGMENTS = 8;

  private final int release;
  private final Directory directory;
  private final IndexWriter writer;
  private final AcronymSynonyms acronyms = new AcronymSynonyms();

  /**
   * @param folder is empty
   */
  IndexBuild(int release, Path folder) throws IOException {
    this.release = release;
    directory = FSDirectory.open(folder);
    var config =
        new IndexWriterConfig(Analysis.perField())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setIndexSort(Fields.BY_RANK)
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    writer = new IndexWriter(directory, config);
  }

  /**
   * Adds a thing to be found.
   *
   * @throws UncheckedIOException when it cannot be written, as when the disk is full
   */
  public void add(Indexable thing) {
    acronyms.add(thing);
    try {
      writer.addDocument(IndexDocument.of(thing));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index " + thing.id(), e);
    }
  }

  /** Writes all of it to the disk, with the data by which it is known to be complete. */
  void commit() throws IOException {
    writer.forceMerge(SEGMENTS);
    Map<String, String> data =
        new CommitData(release, writer.getDocStats().numDocs, acronyms).write();
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
