package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;

/** The filter of a list of statements. */
@Input("StatementFilter")
@Description("Which statements: all conditions together.")
public record StatementFilter(
    @Nullable @Id @Description("Said by this person, organisation, body type or role.")
        String speaker,
    @Nullable @Id @Description("Said about this.") String about,
    @Nullable @Id @Description("Said about this reform.") String reform,
    @Nullable @Id @Description("Reported in this document.") String document,
    @Nullable @Description("Any of these.") List<@NonNull StatementKind> kind,
    @Nullable @Description("Any of these.") List<@NonNull Stance> stance,
    @Nullable @Description("Part of the summary or of the quoted words, case ignored.")
        String text) {}
