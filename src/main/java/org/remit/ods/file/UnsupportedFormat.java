package org.remit.ods.file;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A format that is not read, and what to do instead. Formats are recognised by the first bytes.
 *
 * @param what the format
 * @param found what it was recognised by
 * @param wanted what to give instead
 */
public record UnsupportedFormat(String what, String found, String wanted) {
  private static final String SAVE_AS_UTF_8 = "UTF-8; save it again as CSV UTF-8";

  /** How many bytes are looked at to recognise UTF-16. */
  private static final int SAMPLED = 1_000;

  /** Signatures of files, in hexadecimal. */
  private enum Signature {
    GZIP("1f8b", "a file packed with gzip", "the file in it; unpack it first with gunzip"),
    BZIP2("425a68", "a file packed with bzip2", "the file in it; unpack it first with bunzip2"),
    XZ("fd377a585a00", "a file packed with xz", "the file in it; unpack it first with unxz"),
    ZSTD("28b52ffd", "a file packed with zstd", "the file in it; unpack it first with unzstd"),
    SEVEN_ZIP("377abcaf271c", "an archive of 7-Zip", "the files in it, or a zip of them"),
    RAR("526172211a07", "a RAR archive", "the files in it, or a zip of them"),
    EXCEL("d0cf11e0a1b11ae1", "a workbook of an old Excel", "its table; save it as CSV UTF-8"),
    PDF("255044462d", "a PDF", "the table itself, as CSV"),
    PARQUET("50415231", "a Parquet file", "the table as CSV");

    private final String bytes;
    private final String what;
    private final String wanted;

    Signature(String bytes, String what, String wanted) {
      this.bytes = bytes;
      this.what = what;
      this.wanted = wanted;
    }

    boolean begins(byte[] file) {
      byte[] own = HexFormat.of().parseHex(bytes);
      return file.length >= own.length && Arrays.equals(file, 0, own.length, own, 0, own.length);
    }

    UnsupportedFormat form() {
      String shown = HexFormat.ofDelimiter(" ").formatHex(HexFormat.of().parseHex(bytes));
      return new UnsupportedFormat(what, "the bytes %s at its beginning".formatted(shown), wanted);
    }
  }

  /** The binary format or UTF-16 that these bytes show; empty where they show neither. */
  public static Optional<UnsupportedFormat> ofBytes(byte[] beginning) {
    return Stream.of(Signature.values())
        .filter(signature -> signature.begins(beginning))
        .findFirst()
        .map(Signature::form)
        .or(() -> Optional.ofNullable(utf16(beginning)));
  }

  private static @Nullable UnsupportedFormat utf16(byte[] beginning) {
    if (beginning.length >= 2) {
      int mark = (beginning[0] & 0xff) << 8 | (beginning[1] & 0xff);
      if (mark == 0xfffe || mark == 0xfeff) {
        String found = "the byte order mark %s".formatted(mark == 0xfffe ? "ff fe" : "fe ff");
        return new UnsupportedFormat("text in UTF-16", found, SAVE_AS_UTF_8);
      }
    }
    int length = Math.min(beginning.length, SAMPLED) & ~1;
    int even = zeros(beginning, 0, length);
    int odd = zeros(beginning, 1, length);
    boolean everyOther = even + odd > length * 4 / 10 && (even == 0 || odd == 0);
    return everyOther
        ? new UnsupportedFormat("text in UTF-16", "a zero in every other byte", SAVE_AS_UTF_8)
        : null;
  }

  private static int zeros(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i += 2) {
      count += bytes[i] == 0 ? 1 : 0;
    }
    return count;
  }
}
