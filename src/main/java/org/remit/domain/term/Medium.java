package org.remit.domain.term;

/** Where something was said first. */
public enum Medium {
  /** A letter. */
  LETTER,
  /** A speech. */
  SPEECH,
  /** A post on a social network. */
  SOCIAL_MEDIA,
  /** An interview. */
  INTERVIEW,
  /** A statement issued to the press. */
  PRESS_RELEASE,
  /** A report. */
  REPORT,
  /** A briefing. */
  BRIEFING,
  /** Guidance. */
  GUIDANCE,
  /** A signed article. */
  ARTICLE,
  /** A statement or debate in Parliament. */
  PARLIAMENT,
  /** Evidence given to a committee or consultation. */
  EVIDENCE,
  /** Said to, or reported by, the press. */
  PRESS
}
