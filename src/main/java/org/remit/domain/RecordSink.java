package org.remit.domain;

/** Takes what a reader finds, one by one, in the order of the source. */
public interface RecordSink {
  /** Up to when the source as a whole was looked into. */
  void researchedUntil(PartialDate date);

  void entity(Entity entity);

  void fact(Fact fact);

  void problem(Problem problem);
}
