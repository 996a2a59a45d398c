package org.remit.graphql.input;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** The filter of a list of tenures. */
@Input("TenureFilter")
@Description("Which tenures: all conditions together.")
public record TenureFilter(
    @Nullable @Id @Description("Of this person: `person/amanda-pritchard`.") String person,
    @Nullable @Id @Description("Of this role: `role/nhs-england-chief-executive`.") String role,
    @Nullable @Id @Description("Of a role in this organisation.") String organisation) {}
