package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** The GraphQL type Recorded. */
@Name("Recorded")
@Description("The releases of the dataset that have a fact.")
public record RecordedReleases(
    @Description("The first release that has it.") int since,
    @Nullable
        @Description("The last release that has it; null where the release that answers does.")
        Integer until) {}
