package org.remit.bench;

import java.util.function.IntFunction;

/**
 * A kind of question, put to both servers.
 *
 * @param records the n-th question to the one that has the records alone
 * @param national the n-th question to the one that has the register, too
 */
record Case(String name, IntFunction<Question> records, IntFunction<Question> national) {
  /** The same questions to both. */
  static Case same(String name, IntFunction<Question> questions) {
    return new Case(name, questions, questions);
  }
}
