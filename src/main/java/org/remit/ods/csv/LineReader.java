package org.remit.ods.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.remit.ods.row.BadRowException;

/**
 * Reads the lines of a text in UTF-8 in constant memory. After a bad line the next one can be read.
 */
final class LineReader {
  /** The longest line, in bytes; rows of the register have some hundreds. */
  static final int LONGEST = 64 * 1024;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SHOWN_BEFORE = 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final byte[] buffer = new byte[2 * LONGEST];
  private int start;
  private int end;
  private boolean over;
  private int number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The number of the line last asked for, counted from 1. */
  int number() {
    return number;
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws BadRowException when it is not UTF-8, has control characters, or is too long
   */
  @Nullable String next() throws IOException, BadRowException {
    int newline = find();
    if (newline < 0 && start == end) {
      return null;
    }
    number++;
    int from = start;
    int to = newline < 0 ? end : newline;
    if (to - from > LONGEST) {
      start = end;
      over = true;
      throw BadRowException.last(
          "a line without an end",
          "more than %,d bytes".formatted(LONGEST),
          "lines of some hundred characters");
    }
    start = newline < 0 ? end : newline + 1;
    if (number == 1 && startsWithMark(from, to)) {
      from += BYTE_ORDER_MARK.length;
    }
    if (to > from && buffer[to - 1] == '\r') {
      to--;
    }
    return text(from, to);
  }

  /** The end of the line at {@link #start}; -1 where the buffer has none. */
  private int find() throws IOException {
    int looked = start;
    while (true) {
      for (int i = looked; i < end; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      if (over || end - start > LONGEST) {
        return -1;
      }
      looked = end - start;
      System.arraycopy(buffer, start, buffer, 0, looked);
      start = 0;
      end = looked;
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        over = true;
      } else {
        end += read;
      }
    }
  }

  private String text(int from, int to) throws BadRowException {
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      byte at = buffer[i];
      ascii &= at >= 0;
      if ((at >= 0 && at < ' ') || at == 0x7f) {
        throw BadRowException.control(at);
      }
    }
    if (ascii) {
      return new String(buffer, from, to - from, ISO_8859_1);
    }
    String text = decoded(from, to);
    int control = text.codePoints().filter(Character::isISOControl).findFirst().orElse(-1);
    if (control >= 0) {
      throw BadRowException.control(control);
    }
    return text;
  }

  private String decoded(int from, int to) throws BadRowException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new BadRowException(
          "wrong encoding",
          "bytes that are not UTF-8, which Windows-1252 reads as "
              + BadRowException.shown(around(from, to)),
          "a file in UTF-8; save it again as CSV UTF-8");
    }
  }

  /** The part of a line that is not UTF-8, and some characters before it, read as Windows-1252. */
  private String around(int from, int to) {
    ByteBuffer line = ByteBuffer.wrap(buffer, from, to - from);
    UTF_8.newDecoder().decode(line, CharBuffer.allocate(to - from), true);
    int start = Math.max(from, line.position() - SHOWN_BEFORE);
    return new String(buffer, start, to - start, WINDOWS_1252);
  }

  private boolean startsWithMark(int from, int to) {
    int length = BYTE_ORDER_MARK.length;
    return to - from >= length
        && Arrays.equals(buffer, from, from + length, BYTE_ORDER_MARK, 0, length);
  }
}
