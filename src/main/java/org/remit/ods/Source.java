package org.remit.ods;

import java.io.IOException;
import java.io.InputStream;
import org.remit.domain.Problem;

/** Where the bytes of a file come from: a file, or an entry of an archive. */
interface Source {
  /** As it was given; of an entry of an archive {@code archive.zip!etr.csv}. */
  String name();

  /** The last part of the name, without folders: {@code etr.csv}. */
  String fileName();

  /** Its bytes from the beginning; each call anew. */
  InputStream open() throws IOException;

  /** A problem of the whole of it. */
  default Problem problem(String what, String found, String wanted) {
    return new Problem(name(), 0, 0, null, what, found, wanted);
  }
}
