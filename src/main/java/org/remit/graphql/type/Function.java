package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ReadContext;

@Description("Something a body may or must do. Functions form a tree.")
public final class Function extends EntityNode implements Node, Subject, Found {
  private final Entity.Function entity;

  Function(ReadContext context, Entity.Function entity) {
    super(context, entity.id());
    this.entity = entity;
  }

  @Description("Its name.")
  public String getName() {
    return entity.name();
  }

  @Nullable
  @Description("What it consists of; null where the name is enough.")
  public String getDescription() {
    return entity.description();
  }

  @Nullable
  @Description("The function it is a part of; null at the top.")
  public CompletionStage<@Nullable Function> getBroader() {
    return oneOrNull(context(), entity.broader(), Function.class);
  }

  @Description("The functions that are direct parts of it.")
  public CompletionStage<List<@NonNull Function>> getNarrower() {
    return context()
        .partsOf(id(), EntityKind.FUNCTION)
        .thenApply(parts -> ofAll(context(), parts, Function.class));
  }
}
