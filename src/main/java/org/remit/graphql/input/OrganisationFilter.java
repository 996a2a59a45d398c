package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.term.RelationKind;

/** Which organisations are meant. */
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
    @Nullable @Id @Description("Stands in a relation to this organisation.") String relatedTo,
    @Nullable @Description("The kind of that relation, or of any relation it has.")
        RelationKind relation,
    @Nullable @Description("Stands somewhere in one of its names of any time, case ignored.")
        String name,
    @Nullable @Description("Whether it existed; true too where nothing is known of it.")
        Boolean exists,
    @Nullable
        @Description(
            "The postcode of one of its addresses begins so: `LS2 7UA`, `LS2`, `LS`. A shorter one"
                + " is the district or area: `LS2` does not stand for LS20.")
        String postcode) {}
