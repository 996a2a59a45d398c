package org.remit.graphql.fact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The GraphQL interface Fact. */
@Interface
@Name("Fact")
@Description(
    "A claim, with the period in which it held and at least one citation. Two sources that"
        + " disagree are two facts.")
public interface CitedFact {
  @Id
  @Description("Its id, `fact/` and a UUID made of its content: the same in every release.")
  String getId();

  @Description("When it held.")
  FactPeriod getPeriod();

  @Description(
      "Whether it is certain for the time asked about; false where it is taken from an edition of a"
          + " register of another day, and the next edition states something else.")
  boolean getCertain();

  @Description("The places in documents that state it; never empty.")
  List<@NonNull FactCitation> getCitations();

  @Description("The releases of the dataset that have it.")
  RecordedReleases getRecorded();
}
