package org.remit.store.bulk;

import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;

/**
 * What a row of {@code fact} has in columns of its own beside the content, for every kind of fact;
 * the migration {@code V6} has them as a table. The same for records and registers.
 *
 * @param subject what the fact is about; null where that is several, which are mentions
 * @param object what the subject is brought together with; null where there is nothing
 * @param label the name, code or postcode that is stated, or the constant that tells facts of one
 *     kind apart; null where there is none
 */
record FactColumns(@Nullable EntityId subject, @Nullable EntityId object, @Nullable String label) {
  static FactColumns of(Fact fact) {
    return switch (fact) {
      case Fact.OfRegister f -> new FactColumns(f.subject(), f.object(), label(f));
      case Fact.Holding f -> new FactColumns(f.holder(), f.function(), f.basis().name());
      case Fact.Tenure f -> new FactColumns(f.person(), f.role(), f.capacity().name());
      case Fact.Statement f -> new FactColumns(null, f.reform(), f.statementKind().name());
      case Fact.Stage f -> new FactColumns(f.reform(), null, f.stage().name());
      case Fact.Affects f -> new FactColumns(f.reform(), f.affected(), null);
      case Fact.Event f -> new FactColumns(null, null, f.eventKind().name());
    };
  }

  private static @Nullable String label(Fact.OfRegister fact) {
    return switch (fact) {
      case Fact.Name f -> f.value();
      case Fact.Identifier f -> f.value();
      case Fact.Relation f -> f.relationKind().name();
      case Fact.Address f -> f.postcode();
      case Fact.Existence _, Fact.Classification _ -> null;
    };
  }
}
