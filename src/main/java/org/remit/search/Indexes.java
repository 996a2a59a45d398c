package org.remit.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The indexes of all releases, each in a folder of its own: {@code <release>-v<format>}. Any number
 * of processes may use one folder.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Indexes {
  public Indexes(Path folder) {}

  /**
   * Opens the index of this release when it is there and whole.
   *
   * @return empty when it has yet to be built, or is damaged
   */
  public Optional<SearchIndex> find(int release) throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /**
   * Opens the index of this release, building it first when it is missing, incomplete, damaged or
   * of another format. While one process builds it, others wait and then open the result. When the
   * source throws, nothing is left behind.
   *
   * @param source pushes every thing of the release into the build, in the same order each time
   */
  public SearchIndex open(int release, Consumer<IndexBuild> source) throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /**
   * Builds the index of this release anew, whether or not there is one. Those who have the old one
   * open go on with it.
   */
  public SearchIndex rebuild(int release, Consumer<IndexBuild> source) throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /**
   * Deletes all but the indexes of the newest releases, and what killed builds left. What any
   * process has open or is building stays.
   *
   * @param keep how many releases to keep, at least 1
   */
  public void deleteAllButNewest(int keep) throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }
}
