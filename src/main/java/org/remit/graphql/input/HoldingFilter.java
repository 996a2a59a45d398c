package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Nature;

/** The filter of a list of holdings. */
@Input("HoldingFilter")
@Description("Which holdings: all conditions together.")
public record HoldingFilter(
    @Nullable @Id @Description(ArgumentDescriptions.FUNCTION) String function,
    @Nullable
        @Id
        @Description(
            "Held by this organisation (itself or through its body types), body type or role.")
        String holder,
    @Nullable @Description("Any of these; both where left out.") List<@NonNull Nature> nature,
    @Nullable @Description("Any of these; where left out, all but PROPOSAL, which is not held yet.")
        List<@NonNull Basis> basis,
    @Nullable @Id @Description("Acting on this.") String over) {}
