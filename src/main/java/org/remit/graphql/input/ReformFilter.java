package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.term.ReformStage;

/** Which reforms are meant. */
@Input("ReformFilter")
@Description("Which reforms: all conditions together.")
public record ReformFilter(
    @Nullable @Id @Description("Would change this, or has.") String affects,
    @Nullable @Description("Had reached any of these last, at the time asked about.")
        List<@NonNull ReformStage> status) {}
