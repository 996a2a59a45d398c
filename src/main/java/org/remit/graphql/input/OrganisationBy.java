package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** By what one organisation is selected. */
@OneOf
@Input("OrganisationBy")
@Description("By what the organisation is selected: exactly one of these.")
public record OrganisationBy(
    @Nullable @Id @Description("Its id, or one it had before: `organisation/nhs-england`.")
        String id,
    @Nullable @Description("Its code with the NHS Organisation Data Service, in any case: `QHM`.")
        String ods,
    @Nullable @Description("Its code with the Office for National Statistics: `E54000050`.")
        String ons,
    @Nullable
        @Description(
            "Any of its names or acronyms in full, however typed: case, accents and punctuation are"
                + " ignored, `&` is `and`, `St` is `Saint`. Those it has then, else"
                + " those of other times.")
        String name) {}
