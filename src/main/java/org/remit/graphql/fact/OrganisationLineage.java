package org.remit.graphql.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;

/** The GraphQL type Lineage. */
@Name("Lineage")
@Description("What an organisation came from and what it became, over many hops.")
public final class OrganisationLineage {
  private final Organisation organisation;
  private final List<StoredFact> successions;
  private final boolean truncated;

  /**
   * @param successions in order of time
   */
  public OrganisationLineage(
      Organisation organisation, List<StoredFact> successions, boolean truncated) {
    this.organisation = organisation;
    this.successions = List.copyOf(successions);
    this.truncated = truncated;
  }

  @Description("All organisations in it, this one included, in the order the relations name them.")
  public CompletionStage<List<@NonNull Organisation>> getNodes() {
    var ids = new LinkedHashSet<EntityId>();
    for (StoredFact stored : successions) {
      var relation = (Fact.Relation) stored.fact();
      ids.add(relation.from());
      ids.add(relation.to());
    }
    ids.add(organisation.id());
    return EntityNode.all(organisation.context(), new ArrayList<>(ids), Organisation.class);
  }

  @Description("The successions, in order of time.")
  public List<@NonNull RelationFact> getRelations() {
    return FactNode.all(organisation.context(), successions, RelationFact.class);
  }

  @Description("Whether there are more beyond the depth that was asked for.")
  public boolean getTruncated() {
    return truncated;
  }
}
