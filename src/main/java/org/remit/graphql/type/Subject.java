package org.remit.graphql.type;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What can be spoken of. */
@Union
@Description(
    "What can be spoken of, affected by a reform, or acted on by a function. A person is only ever"
        + " spoken of.")
public sealed interface Subject
    permits Organisation, BodyType, Function, Role, Person, Reform, Document {}
