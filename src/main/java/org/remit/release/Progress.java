package org.remit.release;

/** Is told how far an import has come. Called often, so it must be quick. */
public interface Progress {
  /** Nobody wants to know. */
  Progress NONE =
      new Progress() {
        @Override
        public void step(String what) {}

        @Override
        public void one() {}
      };

  /** The next part of the work begins. */
  void step(String what);

  /** One more record, fact or thing is done. */
  void one();
}
