package org.remit.http;

import java.time.LocalDate;

/**
 * All that an answer depends on: one question has one answer, always.
 *
 * @param release the release that is asked
 * @param today what "today" means where no time is given
 */
record Question(int release, LocalDate today, GraphQlRequest request) {
  String entityTag(AnswerFormat format) {
    return EntityTag.of(format, this);
  }
}
