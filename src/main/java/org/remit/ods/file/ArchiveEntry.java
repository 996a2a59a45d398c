package org.remit.ods.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file in an archive. Reading fails where the unpacked bytes differ from the length or checksum
 * that the archive declares; {@link Archive} checks the declared length against its limits.
 *
 * @param entry its name in the archive
 * @param stamp the day that the archive gives it
 */
record ArchiveEntry(Path archive, String entry, LocalDate stamp) implements Source {
  @Override
  public String name() {
    return archive + "!" + entry;
  }

  @Override
  public String fileName() {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

  @Override
  public Optional<LocalDate> written() throws IOException {
    return stamp.isAfter(FileSource.NOT_KNOWN)
        ? Optional.of(stamp)
        : new FileSource(archive).written();
  }

  @Override
  public InputStream open() throws IOException {
    var zip = new ZipFile(archive.toFile());
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      zip.close();
      throw new DamagedException("no file of that name in the archive any more");
    }
    try {
      return new Unpacked(zip, found);
    } catch (IOException unknownPacking) {
      zip.close();
      throw new DamagedException("a way of packing that is not known", unknownPacking);
    } catch (RuntimeException fault) {
      zip.close();
      throw fault;
    }
  }

  private static final class Unpacked extends FilterInputStream {
    private final ZipFile zip;
    private final CheckedInputStream checked;
    private final ZipEntry entry;
    private long length;

    Unpacked(ZipFile zip, ZipEntry entry) throws IOException {
      this(zip, entry, new CheckedInputStream(zip.getInputStream(entry), new CRC32()));
    }

    private Unpacked(ZipFile zip, ZipEntry entry, CheckedInputStream checked) {
      super(checked);
      this.zip = zip;
      this.entry = entry;
      this.checked = checked;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
      int read = unpacked(buffer, offset, most);
      length += Math.max(0, read);
      if (length > entry.getSize() || (read < 0 && length < entry.getSize())) {
        throw new DamagedException("another length than the archive says");
      }
      if (read < 0 && checked.getChecksum().getValue() != entry.getCrc()) {
        throw new DamagedException("another checksum than the archive says: it is damaged");
      }
      return read;
    }

    private int unpacked(byte[] buffer, int offset, int most) throws IOException {
      try {
        return checked.read(buffer, offset, most);
      } catch (ZipException | EOFException damaged) {
        throw new DamagedException("packed bytes that are damaged", damaged);
      }
    }

    @Override
    public long skip(long most) throws IOException {
      byte[] skipped = new byte[(int) Math.min(most, 8192)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
