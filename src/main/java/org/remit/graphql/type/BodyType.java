package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.remit.domain.Entity;
import org.remit.graphql.engine.ReadContext;

@Description(
    "A class of bodies, such as integrated care board. Each of its members holds the functions that"
        + " the type holds.")
public final class BodyType extends EntityNode implements Node, Holder, Party, Subject, Found {
  BodyType(ReadContext context, Entity.BodyType entity) {
    super(context, entity.id());
  }

  @Description("Its name then.")
  public CompletionStage<String> getName() {
    return CurrentName.of(this);
  }

  @Nullable
  @Description("Its acronym then; null where it has none.")
  public CompletionStage<@Nullable String> getAcronym() {
    return CurrentName.acronym(this);
  }

  @Description(
      "Whether bodies of the type existed then; also true where it is not known when they did.")
  public CompletionStage<Boolean> getExists() {
    return Lifespan.exists(this);
  }
}
