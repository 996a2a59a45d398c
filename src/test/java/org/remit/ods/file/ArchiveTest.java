package org.remit.ods.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.ods.Folder;
import org.remit.ods.Rows;

/** Files in archives. */
class ArchiveTest {
  private static final byte[] TRUSTS = (Rows.trust("RZ1") + "\n").getBytes(UTF_8);

  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void filesInAnArchiveAreReadHiddenOnesAreNot() {
    folder.write(
        "ods.bin",
        zip(Map.of("data/etr.csv", TRUSTS, "__MACOSX/etr.csv", TRUSTS, "data/.DS_Store", TRUSTS)));
    assertThat(folder.file().name()).isEqualTo(temporary + "/ods.bin!data/etr.csv");
    assertThat(folder.read().facts("IDENTIFIER")).containsExactly("IDENTIFIER rz1 RZ1 [RZ1]");
  }

  @Test
  void archiveInAnArchiveIsRefused() {
    folder.write("outer.zip", zip(Map.of("inner.zip", zip(Map.of("etr.csv", TRUSTS)))));
    assertThat(folder.refused())
        .containsExactly(
            "outer.zip!inner.zip: an archive in an archive, found inner.zip, wanted "
                + OdsFile.UNDERSTOOD);
  }

  @Test
  void truncatedArchiveIsRefused() {
    byte[] whole = zip(Map.of("etr.csv", TRUSTS));
    folder.write("ods.zip", Arrays.copyOf(whole, whole.length - 30));
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip: a damaged archive, found no list of its files at its end: it is cut off,"
                + " wanted the whole zip; fetch or pack it again");
  }

  @Test
  void archiveWithADamagedListIsRefused() {
    byte[] bytes = zip(Map.of("etr.csv", TRUSTS));
    bytes[indexOf(bytes, new byte[] {'P', 'K', 1, 2})] = 'X';
    folder.write("ods.zip", bytes);
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip: a damaged archive, found a list of its files that cannot be read, wanted the"
                + " whole zip; fetch or pack it again");
  }

  @Test
  void lockedArchiveIsRefused() {
    byte[] bytes = zip(Map.of("etr.csv", TRUSTS));
    bytes[6] |= 1;
    bytes[indexOf(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    folder.write("ods.zip", bytes);
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip: a locked archive, found files that need a password, wanted a zip without"
                + " one");
  }

  @Test
  void archiveByNameOnlyIsRefused() {
    folder.write("ods.zip", "hello");
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip: no archive, though its name says so, found 1 column, first row: hello, wanted"
                + " "
                + OdsFile.UNDERSTOOD);
  }

  @Test
  void workbookIsRefused() {
    folder.write("etr.xlsx", zip(Map.of("[Content_Types].xml", TRUSTS)));
    assertThat(folder.refused())
        .containsExactly(
            "etr.xlsx: a workbook or document of an office program, found [Content_Types].xml in"
                + " it, wanted its table; save it as CSV UTF-8");
  }

  @Test
  void damagedFileInAnArchiveIsRefused() {
    byte[] bytes = storedZip("etr.csv", TRUSTS);
    bytes[bytes.length / 3] = '!';
    folder.write("ods.zip", bytes);
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip!etr.csv: cannot be read, found another checksum than the archive says: it is"
                + " damaged, wanted the archive as it was packed; fetch or pack it again");
  }

  @Test
  void packedBytesThatAreDamagedAreRefused() {
    byte[] bytes = zip(Map.of("etr.csv", TRUSTS));
    bytes[37] = (byte) 0xff;
    folder.write("ods.zip", bytes);
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip!etr.csv: cannot be read, found packed bytes that are damaged, wanted the"
                + " archive as it was packed; fetch or pack it again");
  }

  @Test
  void archivePackedTooDenselyIsRefusedUnread() {
    folder.write("bomb.zip", zip(Map.of("etr.csv", new byte[20_000_000])));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("bomb.zip: an archive packed too densely, found 20,000,000 bytes packed into ")
        .endsWith(" in etr.csv, wanted at most 200 times its size");
  }

  @Test
  void archiveOfTooManyFilesIsRefused() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
      files.put("etr%d.csv".formatted(i), TRUSTS);
    }
    folder.write("ods.zip", zip(files));
    assertThat(folder.refused())
        .containsExactly(
            "ods.zip: too many files in an archive, found 1,001, wanted at most 1,000");
  }

  @Test
  void emptyArchiveHasNoFiles() {
    folder.write("ods.zip", zip(Map.of()));
    assertThat(folder.refused())
        .containsExactly("ods.zip: an empty archive, found no file, wanted " + OdsFile.UNDERSTOOD);
  }

  @Test
  void lengthThatTheArchiveLiesAboutIsFound() {
    byte[] bytes = storedZip("etr.csv", TRUSTS);
    int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    bytes[directory + 24] = (byte) (TRUSTS.length - 10);
    folder.write("ods.zip", bytes);
    assertThat(folder.refused()).singleElement().asString().startsWith("ods.zip");
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 12, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException memoryCannotFail) {
      throw new AssertionError(memoryCannotFail);
    }
    return bytes.toByteArray();
  }

  /** One file that is not packed, so that each of its bytes is one of the archive. */
  private static byte[] storedZip(String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    var entry = new ZipEntry(name);
    var crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(content);
    } catch (IOException memoryCannotFail) {
      throw new AssertionError(memoryCannotFail);
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not in it");
  }
}
