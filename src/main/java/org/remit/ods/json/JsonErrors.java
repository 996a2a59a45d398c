package org.remit.ods.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;
import org.remit.ods.row.BadRowException;

/** Errors in JSON after which the rest of a file cannot be read. */
final class JsonErrors {
  private JsonErrors() {}

  /** At the column where reading ended. */
  static BadRowException problem(JacksonException broken) {
    @Nullable JsonLocation location = broken.getLocation();
    return problem(broken, String.valueOf(broken.getOriginalMessage()))
        .at(location == null ? 0 : Math.max(0, location.getColumnNr()));
  }

  /** The line where reading ended, or a default where it is not known. */
  static int line(JacksonException broken, int otherwise) {
    @Nullable JsonLocation location = broken.getLocation();
    return location == null ? otherwise : Math.max(1, location.getLineNr());
  }

  private static BadRowException problem(JacksonException broken, String cause) {
    if (broken instanceof JsonEOFException) {
      return BadRowException.last(
          "JSON that is cut off",
          "the end of the file in the middle of an object, a list or a text",
          "the whole answer; fetch it again");
    }
    if (broken instanceof StreamConstraintsException) {
      return BadRowException.last(
          "JSON beyond all bounds",
          "a text of more than %,d characters, or objects in one another more than %d deep"
              .formatted(JsonObjects.LONGEST_TEXT, JsonObjects.DEEPEST),
          "an answer of the register's interfaces");
    }
    // Jackson has no exception class for this.
    if (cause.contains("UTF-8")) {
      return wrongEncoding();
    }
    return BadRowException.last(
        "broken JSON",
        "a sign or word that JSON does not have at this place",
        "JSON as the interface sends it; fetch it again");
  }

  static BadRowException wrongEncoding() {
    return BadRowException.last(
        "wrong encoding", "bytes that are not UTF-8", "UTF-8; save it again as UTF-8");
  }
}
