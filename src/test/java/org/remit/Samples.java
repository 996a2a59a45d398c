package org.remit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Values of jqwik for tests that Quarkus runs, which only Jupiter can; the same in every run. */
public final class Samples {
  private static final int SEED = 2026;
  private static final int GENERATED = 1000;

  private Samples() {}

  public static <T> List<T> of(Arbitrary<T> values, int count) {
    var all = new ArrayList<T>();
    JqwikSession.run(() ->
        values.generator(GENERATED).stream(new Random(SEED))
            .limit(count)
            .map(Shrinkable::value)
            .forEach(all::add));
    return all;
  }
}
