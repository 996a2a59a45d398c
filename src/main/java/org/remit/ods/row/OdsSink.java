package org.remit.ods.row;

import org.remit.domain.Entity;
import org.remit.domain.Problem;

/** Takes what a file says, row by row, in the order of the file. */
public interface OdsSink {
  /**
   * What the facts rest on or speak of: the edition as a document, and the body types that roles
   * stand for; before the first fact that needs it. Organisations are not among them.
   */
  void entity(Entity entity);

  /** What a good row states. */
  void row(RegisterRow row);

  /** A row that is wrong; nothing of it was handed over, and reading goes on. */
  void badRow(Problem problem);

  /** One row was read, good or bad. */
  void counted();
}
