package org.remit.graphql;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Who can say or do something. */
@Union
@Description("Who can say or do something.")
sealed interface Party permits Organisation, BodyType, Role, Person {}
