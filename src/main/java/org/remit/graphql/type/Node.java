package org.remit.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;

/** Something with an identity of its own. */
@Interface
@Description("Something with an identity of its own, and an id that stays for ever.")
public interface Node {
  @Id
  @Description("Its permanent id: `kind/slug`, as `organisation/nhs-england`.")
  String getId();

  @Description(
      "Its permanent address: whole where the operator has named the public address of this server,"
          + " else without it, as `/id/organisation/nhs-england`.")
  String getUrl();
}
