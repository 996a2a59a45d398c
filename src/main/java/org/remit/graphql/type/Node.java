package org.remit.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;

/** Something with an identity of its own. */
@Interface
@Description("Something with an identity of its own and a permanent id.")
public interface Node {
  @Id
  @Description("Its permanent id: `kind/slug`, such as `organisation/nhs-england`.")
  String getId();

  @Description(
      "Its permanent address: a whole URL where the operator has set the public address of this"
          + " server, otherwise a path such as `/id/organisation/nhs-england`.")
  String getUrl();
}
