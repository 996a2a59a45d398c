package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.remit.domain.Entity;
import org.remit.graphql.engine.ReadContext;

@Description(
    "A class of bodies, as integrated care board. What it holds, each of its members holds.")
public final class BodyType extends EntityNode implements Node, Holder, Party, Subject, Found {
  BodyType(ReadContext context, Entity.BodyType entity) {
    super(context, entity.id());
  }

  @Description("What it is called then.")
  public CompletionStage<String> getName() {
    return CurrentName.of(this);
  }

  @Nullable
  @Description("Its acronym then; null where it has none.")
  public CompletionStage<@Nullable String> getAcronym() {
    return CurrentName.acronym(this);
  }

  @Description(
      "Whether bodies of the type existed then: true too where nothing is known of when they did.")
  public CompletionStage<Boolean> getExists() {
    return Lifespan.exists(this);
  }
}
