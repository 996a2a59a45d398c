package org.remit.search.index;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remit.lock.FolderLocks;

/**
 * The folder of one index: {@code 12-v1}, {@code 12-v1.building} while it is built, {@code
 * 12-v1.removed} while it is deleted.
 *
 * @param leftover whether it is being built or deleted, or a killed process left it so
 */
record IndexFolder(Path path, int release, int format, boolean leftover) {
  private static final String BUILDING = ".building";
  private static final String REMOVED = ".removed";
  private static final Pattern NAME =
      Pattern.compile("(\\d{1,9})-v(\\d{1,5})(\\.building|\\.removed)?");
  private static final int FORMATS = 1 << 20;

  static IndexFolder of(Path parent, int release) {
    if (release < 1) {
      throw new IllegalArgumentException("release is %d, wanted 1 or more".formatted(release));
    }
    Path path = parent.resolve("%d-v%d".formatted(release, CommitData.FORMAT));
    return new IndexFolder(path, release, CommitData.FORMAT, false);
  }

  /** Empty where the path has no such name. */
  static Optional<IndexFolder> find(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new IndexFolder(
            path,
            Integer.parseInt(name.group(1)),
            Integer.parseInt(name.group(2)),
            name.group(3) != null));
  }

  Path building() {
    return path.resolveSibling(path.getFileName() + BUILDING);
  }

  Path removed() {
    return path.resolveSibling(path.getFileName() + REMOVED);
  }

  /** The number in {@link FolderLocks} that is locked by who builds, moves or deletes it. */
  long changing() {
    return 2L * ((long) release * FORMATS + format);
  }

  /** The number in {@link FolderLocks} with a shared lock of all who have it open. */
  long using() {
    return changing() + 1;
  }
}
