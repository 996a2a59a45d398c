package org.remit.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;

/** Something with an identity of its own. */
@Interface
@Description("Something with an identity of its own, and an id that stays for ever.")
interface Node {
  @Id
  @Description("Its permanent id: `kind/slug`, as `organisation/nhs-england`.")
  String getId();

  @Description("Its permanent address on this server, as `/id/organisation/nhs-england`.")
  String getUrl();
}
