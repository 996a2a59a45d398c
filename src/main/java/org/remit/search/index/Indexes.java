package org.remit.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.util.IOUtils;
import org.remit.lock.FolderLocks;

/**
 * The indexes of all releases, each in a folder of its own: {@code <release>-v<format>}. Any number
 * of processes may use one folder.
 */
public final class Indexes {
  private static final Logger LOG = System.getLogger(Indexes.class.getName());

  private final Path folder;
  private final FolderLocks locks;

  /**
   * @param folder where they are; created when it is missing
   */
  public Indexes(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    locks = FolderLocks.of(folder, "locks");
  }

  /**
   * Opens the index of this release when it exists and is complete.
   *
   * @return empty when it does not exist or is damaged
   */
  public Optional<SearchIndex> find(int release) throws IOException {
    return find(IndexFolder.of(folder, release));
  }

  /**
   * Opens the index of this release, building it first when it is missing, incomplete, damaged or
   * of another format. While one process builds it, others wait and then open the result. When the
   * source throws, nothing is left.
   *
   * @param source pushes every thing of the release into the build, in any order
   */
  public SearchIndex open(int release, Consumer<IndexBuild> source) throws IOException {
    IndexFolder index = IndexFolder.of(folder, release);
    try (var _ = locks.hold(index.changing())) {
      Optional<SearchIndex> whole = find(index);
      return whole.isPresent() ? whole.get() : build(index, source);
    }
  }

  /**
   * Rebuilds the index of this release, whether or not there is one. Whoever has the old one open
   * can still read it.
   */
  public SearchIndex rebuild(int release, Consumer<IndexBuild> source) throws IOException {
    IndexFolder index = IndexFolder.of(folder, release);
    try (var _ = locks.hold(index.changing())) {
      return build(index, source);
    }
  }

  /**
   * Deletes all but the indexes of the newest releases, and what killed builds left. What a process
   * has open or builds stays.
   *
   * @param keep how many releases to keep, at least 1
   */
  public void deleteAllButNewest(int keep) throws IOException {
    if (keep < 1) {
      throw new IllegalArgumentException("keep is %d, wanted 1 or more".formatted(keep));
    }
    List<IndexFolder> all = list();
    List<Integer> kept =
        all.stream()
            .filter(index -> !index.leftover() && index.format() == CommitData.FORMAT)
            .map(IndexFolder::release)
            .sorted(Comparator.reverseOrder())
            .limit(keep)
            .toList();
    for (IndexFolder index : all) {
      boolean current = index.format() == CommitData.FORMAT && kept.contains(index.release());
      // An index of a newer format belongs to a newer Remit on the same folder.
      if (index.leftover() || (!current && index.format() <= CommitData.FORMAT)) {
        deleteIfUnused(index);
      }
    }
  }

  private List<IndexFolder> list() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.flatMap(path -> IndexFolder.find(path).stream()).toList();
    }
  }

  private void deleteIfUnused(IndexFolder index) throws IOException {
    Optional<FolderLocks.Held> changing = locks.tryHold(index.changing());
    if (changing.isEmpty()) {
      return;
    }
    try (var _ = changing.get()) {
      if (index.leftover()) {
        IOUtils.rm(index.path());
        return;
      }
      Optional<FolderLocks.Held> using = locks.tryHold(index.using());
      if (using.isEmpty()) {
        return;
      }
      try (var _ = using.get()) {
        remove(index);
      }
    }
  }

  private Optional<SearchIndex> find(IndexFolder index) throws IOException {
    if (!Files.isDirectory(index.path())) {
      return Optional.empty();
    }
    try {
      return Optional.of(SearchIndex.open(index, locks.share(index.using())));
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | FileNotFoundException
        | EOFException
        | IllegalArgumentException damage) {
      LOG.log(Level.WARNING, "The index in {0} cannot be used: {1}", index.path(), damage);
      return Optional.empty();
    }
  }

  private SearchIndex build(IndexFolder index, Consumer<IndexBuild> source) throws IOException {
    Path building = index.building();
    IOUtils.rm(building);
    try {
      Files.createDirectory(building);
      try (var build = new IndexBuild(index.release(), building)) {
        source.accept(build);
        build.commit();
      }
      remove(index);
      Files.move(building, index.path(), StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(folder, true);
    } finally {
      IOUtils.rm(building);
    }
    return SearchIndex.open(index, locks.share(index.using()));
  }

  /** Renames it first, so that half an index never has the name of a complete one. */
  private static void remove(IndexFolder index) throws IOException {
    Path removed = index.removed();
    IOUtils.rm(removed);
    if (Files.exists(index.path())) {
      Files.move(index.path(), removed, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.rm(removed);
    }
  }
}
