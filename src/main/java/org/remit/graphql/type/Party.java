package org.remit.graphql.type;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Who can say or do something. */
@Union
@Description("Who can say or do something.")
public sealed interface Party permits Organisation, BodyType, Role, Person {}
