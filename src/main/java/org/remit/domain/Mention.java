package org.remit.domain;

/** An entity that a fact speaks of, and the part it plays there. */
public record Mention(Part part, EntityId entity) {
  /** The part an entity plays in a fact. */
  public enum Part {
    /** What a name, identifier, existence or classification is about. */
    SUBJECT,
    /** The body type of a classification. */
    BODY_TYPE,
    /** The first organisation of a relation. */
    FROM,
    /** The second organisation of a relation. */
    TO,
    /** The function of a holding, or that a succession is about. */
    FUNCTION,
    /** Who holds a function. */
    HOLDER,
    /** Who delegated a function. */
    DELEGATOR,
    /** Over whom a function is held. */
    OVER,
    /** The legislation a holding rests on. */
    LEGAL_BASIS,
    /** The person of a tenure. */
    PERSON,
    /** The role of a tenure. */
    ROLE,
    /** Who made a statement. */
    SPEAKER,
    /** What a statement is about. */
    ABOUT,
    /** The reform a statement, stage or holding belongs to. */
    REFORM,
    /** What a reform affects. */
    AFFECTED,
    /** The document that carries a statement. */
    REPORTED_IN,
    /** Who took part in an event. */
    PARTY,
    /** A document that is cited. */
    CITED
  }
}
