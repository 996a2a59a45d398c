package org.remit.imports;

/** Receives how far an import has come. Called often, so it must be quick. */
public interface Progress {
  /** Ignores it. */
  Progress NONE =
      new Progress() {
        @Override
        public void step(String what, long total) {}

        @Override
        public void one() {}
      };

  /** How many there will be is not known. */
  long UNKNOWN = -1;

  /**
   * The next part of the work begins.
   *
   * @param total how often {@link #one} will be called for it, about; {@link #UNKNOWN} if so
   */
  void step(String what, long total);

  /** One more record, fact or thing is done. */
  void one();
}
