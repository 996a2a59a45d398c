package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Entity;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.ExistenceFact;
import org.remit.store.PreferredName;

/** Its fields with arguments are in {@code BodyTypeFields}. */
@Description(
    "A class of bodies, as integrated care board. What it holds, each of its members holds.")
public final class BodyType extends EntityNode implements Node, Holder, Party, Subject, Found {
  BodyType(ReadContext view, Entity.BodyType entity) {
    super(view, entity.id());
  }

  @Description("What it is called then.")
  public CompletionStage<String> getName() {
    return view().name(id());
  }

  @Nullable
  @Description("Its acronym then; null where it has none.")
  public CompletionStage<@Nullable String> getAcronym() {
    return view()
        .names(id())
        .thenApply(names -> PreferredName.acronym(names, view().when()).orElse(null));
  }

  @Description("When bodies of the type existed, whatever the time asked about.")
  public CompletionStage<List<@NonNull ExistenceFact>> getExistence() {
    return Lifespan.of(this);
  }

  @Description(
      "Whether bodies of the type existed then: true too where nothing is known of when they did.")
  public CompletionStage<Boolean> getExists() {
    return Lifespan.touching(this);
  }
}
