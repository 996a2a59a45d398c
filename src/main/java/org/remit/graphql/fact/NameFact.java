package org.remit.graphql.fact;

import io.smallrye.graphql.api.Deprecated;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.term.NameKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Subject;
import org.remit.store.StoredFact;

/** The GraphQL type Name. */
@Name("Name")
@Description("An organisation or body type has this name.")
public final class NameFact extends FactNode implements CitedFact {
  private final Fact.Name fact;

  NameFact(ReadContext context, StoredFact stored, Fact.Name fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("Whose name it is.")
  public CompletionStage<Subject> getSubject() {
    return entity(fact.subject(), Subject.class);
  }

  @Description("The name.")
  public String getValue() {
    return fact.value();
  }

  @Description("The kind of name.")
  public NameKind getNameKind() {
    return fact.nameKind();
  }

  @Description("As `nameKind`.")
  @Deprecated(reason = "Use `nameKind`, which can be asked for of different types at once.")
  public NameKind getKind() {
    return getNameKind();
  }
}
