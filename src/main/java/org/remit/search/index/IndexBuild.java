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
 * An index in the making: started, added to, committed, closed. Closed without a commit it comes to
 * nothing. Several threads may add at once.
 */
public final class IndexBuild implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 48;

  /** Merging into one in the end is done by one processor while the others wait. */
  private static final int SEGMENTS = 8;

  private final int release;
  private final Directory directory;
  private final IndexWriter writer;
  private final Acronyms acronyms = new Acronyms();

  /** Starts in an empty folder. */
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
    acronyms.learn(thing);
    try {
      writer.addDocument(IndexDocument.of(thing));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index " + thing.id(), e);
    }
  }

  /** Writes all of it to the disk, with the marks by which it is known to be whole. */
  void commit() throws IOException {
    writer.forceMerge(SEGMENTS);
    Map<String, String> marks =
        new IndexMarks(release, writer.getDocStats().numDocs, acronyms).write();
    writer.setLiveCommitData(marks.entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
