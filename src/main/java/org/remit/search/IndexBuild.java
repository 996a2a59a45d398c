package org.remit.search;

import java.util.function.Consumer;

/** An index in the making. Not for more than one thread. */
public final class IndexBuild {
  private final Consumer<Indexable> into;

  IndexBuild(Consumer<Indexable> into) {
    this.into = into;
  }

  /**
   * Adds a thing to be found.
   *
   * @throws java.io.UncheckedIOException when it cannot be written, as when the disk is full
   */
  public void add(Indexable thing) {
    into.accept(thing);
  }
}
