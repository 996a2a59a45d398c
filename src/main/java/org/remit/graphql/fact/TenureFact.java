package org.remit.graphql.fact;

import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.term.Capacity;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Person;
import org.remit.graphql.type.Role;
import org.remit.store.StoredFact;

/** The GraphQL type Tenure. */
@Name("Tenure")
@Description("A person holds a role.")
public final class TenureFact extends FactNode implements CitedFact {
  private final Fact.Tenure fact;

  TenureFact(ReadContext context, StoredFact stored, Fact.Tenure fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("The person.")
  public CompletionStage<Person> getPerson() {
    return entity(fact.person(), Person.class);
  }

  @Description("The role.")
  public CompletionStage<Role> getRole() {
    return entity(fact.role(), Role.class);
  }

  @Description("The capacity in which it is held.")
  public Capacity getCapacity() {
    return fact.capacity();
  }
}
