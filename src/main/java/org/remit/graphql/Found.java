package org.remit.graphql;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What a search can find. */
@Union
@Description("What a search can find.")
sealed interface Found
    permits Organisation,
        BodyType,
        Function,
        Role,
        Person,
        Document,
        Reform,
        StatementFact,
        DocumentPassage {}
