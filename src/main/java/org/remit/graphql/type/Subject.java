package org.remit.graphql.type;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What a fact can be about. */
@Union
@Description(
    "What a statement can be about, a reform can affect, or a function can act on. For a person,"
        + " only the first.")
public sealed interface Subject
    permits Organisation, BodyType, Function, Role, Person, Reform, Document {}
