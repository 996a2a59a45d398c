package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.Stance;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.type.Reform;
import org.remit.store.read.FactSelection;

/** The fields of {@link Reform} with arguments. */
@GraphQLApi
@Singleton
class ReformFields {
  @Description(
      "What was said about it, the latest first. Seen on a day, all up to that day; over a longer"
          + " time, what was said in it.")
  public StatementConnection statements(
      @Source Reform reform,
      @Nullable @Description("Only statements with this stance.") Stance stance,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    var all = FactSelection.of(FactKind.STATEMENT, reform.view().happenings());
    var selection = stance == null ? all : all.with("stance", Set.of(stance.name()));
    return FactLists.statements(reform, Part.REFORM, selection, first, after);
  }
}
