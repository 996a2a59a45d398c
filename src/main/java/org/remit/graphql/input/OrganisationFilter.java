package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.term.RelationKind;

/** The filter of a list of organisations. */
@Input("OrganisationFilter")
@Description("Which organisations: all conditions together, at the time asked about.")
public record OrganisationFilter(
    @Nullable @Id @Description("Any of these.") List<@NonNull String> ids,
    @Nullable @Id @Description("Of this body type: `body-type/integrated-care-board`.")
        String bodyType,
    @Nullable
        @Id
        @Description(
            "Holds this function or a narrower one, itself or through a body type:"
                + " `function/commissioning`.")
        String holds,
    @Nullable @Id @Description("Has a relation to this organisation.") String relatedTo,
    @Nullable
        @Description("The kind of that relation; without `relatedTo`, of any relation it has.")
        RelationKind relation,
    @Nullable
        @Description(
            "Stands somewhere in one of its names of any time, typed as in `organisation(by:"
                + " {name})`.")
        String name,
    @Nullable @Description("Whether it existed; also true where it is not known when it did.")
        Boolean exists,
    @Nullable
        @Description(
            "The postcode of one of its addresses, or its district or area: `LS2 7UA`, `LS2`, `LS`."
                + " `LS2` does not find LS20.")
        String postcode) {}
