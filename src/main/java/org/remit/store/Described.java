package org.remit.store;

import java.util.Objects;
import java.util.UUID;
import org.remit.domain.Days;
import org.remit.domain.Fact;
import org.remit.domain.Period;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;

/** A fact that distinguishes an organisation or type from others, without its citations. */
public sealed interface Described {
  /** Whether a register says it, whose facts stand after those of the records. */
  boolean ofRegister();

  /**
   * What it is called, or was.
   *
   * @param days on which it is called so
   */
  record Name(
      UUID fact, boolean ofRegister, NameKind nameKind, String value, Period period, Days days)
      implements Described {
    /** The name that the fact tells. */
    static Name of(StoredFact stored) {
      var name = (Fact.Name) stored.fact();
      return new Name(
          stored.id(),
          stored.ofRegister(),
          name.nameKind(),
          name.value(),
          name.period(),
          Objects.requireNonNullElseGet(stored.days(), () -> Days.of(name.period())));
    }
  }

  /** The code it has in a scheme, or had. */
  record Code(boolean ofRegister, IdentifierScheme scheme, String value) implements Described {}

  /** When it existed. */
  record Life(boolean ofRegister, Period period) implements Described {}
}
