package org.remit.records.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.records.RecordFolder;
import org.remit.records.Written;
import org.remit.texts.Texts;

/** Files that no record can be read from. */
class YamlFileTest {
  @TempDir Path root;
  private Written records;

  @BeforeEach
  void start() {
    records = new Written(root);
  }

  @Test
  void emptyFileHoldsNoRecords() {
    records.file("people/a.yaml", "").file("people/b.yaml", "# none yet\n");

    assertThat(records.problems()).isEmpty();
  }

  @Test
  void colonInsideTextIsToldWithTheCure() {
    records.file("people/a.yaml", "- id: person/ann\n  name: Ann: a name\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:2:12: -: not YAML, found mapping values are not allowed here, wanted"
                + " text that holds ': ' in quotes, and each key on a line of its own");
  }

  @Test
  void tabIsNamed() {
    records.file("people/a.yaml", "- id: person/ann\n\tname: Ann\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:2:1: -: not YAML, found a tab, wanted spaces: YAML allows no tab there");
  }

  @Test
  void quoteThatNeverEndsIsToldWhereItBegins() {
    records.file("people/a.yaml", "- id: person/ann\n  name: \"Ann\n- id: person/bob\n");

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("people/a.yaml:2:9: -: not YAML, found unexpected end of stream");
  }

  @Test
  void wrongEncodingIsToldByLineAndColumn() {
    records.file("people/a.yaml", new byte[] {'#', '\n', '#', ' ', (byte) 0xe9});

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:2:3: -: wrong encoding, found the byte 0xe9, wanted UTF-8 text");
  }

  @Test
  void truncatedUtf8AtTheEndIsNoUtf8() {
    records.file("people/a.yaml", new byte[] {'#', (byte) 0xe2, (byte) 0x82});

    assertThat(records.problems()).singleElement().asString().contains("wrong encoding");
  }

  @Test
  void controlCharacterIsNamed() {
    records.file("people/a.yaml", "- id: person/ann\n  name: A\0\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:2:10: -: not YAML, found the control character U+0000, wanted text"
                + " without it");
  }

  @Test
  void keyGivenTwiceIsToldWithTheOtherLine() {
    records.file("people/a.yaml", "- id: person/ann\n  name: Ann\n  name: Anna\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:3:3: -: a key given twice, found name, also on line 2, wanted each key"
                + " once");
  }

  @Test
  void anchorsAreRefused() {
    records.file("people/a.yaml", "- &a\n  id: person/ann\n  name: Ann\n- *a\n");

    assertThat(records.problems()).allSatisfy(p -> assertThat(p).contains("an anchor, found &a"));
  }

  @Test
  void secondDocumentInAFileIsRefused() {
    records.file("people/a.yaml", "- {id: person/a, name: A}\n---\n- {id: person/b, name: B}\n");

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("people/a.yaml:2:1:")
        .endsWith("wanted one list in a file, without ---");
  }

  @Test
  void unknownFolderIsToldWithTheClosest() {
    records.file("peple/a.yaml", "[]");

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("peple/a.yaml: an unknown folder, found peple, wanted people (folders: ");
  }

  @Test
  void fileThatIsNoYamlFileIsNotPassedOver() {
    records.file("people/a.yml", "[]").file("b.yaml", "[]").file(".hidden/c.txt", "");

    assertThat(records.problems())
        .satisfiesExactly(
            p -> assertThat(p).startsWith("b.yaml: a file outside the folders"),
            p -> assertThat(p).startsWith("people/a.yml: not a file of records"));
  }

  @Test
  void folderThatIsNotThereIsAProblem() {
    assertThat(new Written(root.resolve("none")).problems())
        .singleElement()
        .asString()
        .contains("cannot be read")
        .endsWith("wanted a folder of records");
  }

  @Test
  void emptyFolderIsAProblemSoThatNothingIsWithdrawnByMistake() {
    assertThat(records.problems()).singleElement().asString().contains("no records");
  }

  @Test
  void linkedFolderIsRead(@TempDir Path elsewhere) throws IOException {
    records.file("people/a.yaml", "- {id: person/x, nam: X}");
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), root);

    assertThat(RecordFolder.at(link).check(Texts.NONE).problems()).hasSize(2);
  }

  @Test
  void everyFileIsReadWhenAnotherIsBroken() {
    records
        .file("people/a.yaml", "- id: person/ann\n  name: \"")
        .file("people/b.yaml", "- {id: person/bob, nam: Bob}");

    assertThat(records.problems()).hasSize(3);
  }

  @Test
  void characterThatNobodySeesIsNamed() {
    records.file("people/a.yaml", "- id: person/ann\n  name: \"Ann\\0\"\n");
    records.file("people/b.yaml", "- id: person/ben\n  name: \"\\u202eBen\"\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:2:9: -: a character nobody sees, found U+0000, wanted the text without"
                + " it",
            "people/b.yaml:2:9: -: a character nobody sees, found U+202E, wanted the text without"
                + " it");
  }
}
