package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.Mention.Part;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.StatementPart;
import org.remit.graphql.type.Person;

/** The fields of {@link Person} with arguments. */
@GraphQLApi
@Singleton
class PersonFields {
  @Description(
      "What the person said, or what was said about the person, the latest first. Seen on a day,"
          + " all up to that day; over a longer time, what was said in it.")
  public StatementConnection statements(
      @Source Person person,
      @Nullable
          @DefaultValue("SPEAKER")
          @Description("Whether what the person said, or what was said about the person.")
          StatementPart as,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    Part part = as == StatementPart.ABOUT ? Part.ABOUT : Part.SPEAKER;
    return FactLists.statements(person, part, first, after);
  }
}
