package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.term.ReformStage;

/** The filter of a list of reforms. */
@Input("ReformFilter")
@Description("Which reforms: all conditions together.")
public record ReformFilter(
    @Nullable @Id @Description("Would change this, or has changed it.") String affects,
    @Nullable @Description("The latest stage reached at the time asked about is any of these.")
        List<@NonNull ReformStage> status) {}
