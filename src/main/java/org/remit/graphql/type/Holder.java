package org.remit.graphql.type;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Who can hold a function. */
@Union
@Description(
    "Who can hold a function: an organisation, a body type (then each of its members holds it), or"
        + " a role.")
public sealed interface Holder permits Organisation, BodyType, Role {}
