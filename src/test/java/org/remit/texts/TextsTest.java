package org.remit.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Citation;
import org.remit.domain.EntityId;
import org.remit.domain.Locator;
import org.remit.domain.Locator.Unit;
import org.remit.domain.Problem;

class TextsTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final EntityId DOCUMENT = EntityId.of("document/letter");

  @TempDir Path folder;

  @Test
  void textIsKnownByTheSha256OfItsBytesWhateverItsName() throws IOException {
    Files.writeString(folder.resolve("any name.md"), "abc");

    assertThat(Texts.read(folder).find(SHA256_OF_ABC))
        .hasValueSatisfying(text -> assertThat(text.paragraphs()).containsExactly("abc"));
  }

  @Test
  void documentWithoutSha256HasNoText() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "abc");

    assertThat(Texts.read(folder).find(null)).isEmpty();
  }

  @Test
  void paragraphsAreTheLinesThatAreNotBlankWithoutWhiteSpaceAtTheirEnds() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "\ufeff First \r\n\n \u00a0\n\tSecond\u00a0\nThird");

    assertThat(Texts.read(folder).all())
        .singleElement()
        .satisfies(
            text -> assertThat(text.paragraphs()).containsExactly("First", "Second", "Third"));
  }

  @Test
  void fileThatIsNotUtf8IsAProblemAndTheOthersAreRead() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {'c', 'a', 'f', (byte) 0xe9});
    Files.writeString(folder.resolve("b.txt"), "abc");

    Texts texts = Texts.read(folder);

    assertThat(texts.problems())
        .extracting(Problem::file, Problem::what)
        .containsExactly(tuple(folder.resolve("a.txt").toString(), "wrong encoding"));
    assertThat(texts.all()).hasSize(1);
  }

  @Test
  void folderThatIsNotThereIsAProblem() {
    assertThat(Texts.read(folder.resolve("none")).problems())
        .extracting(Problem::what)
        .containsExactly("no folder of texts");
  }

  @Test
  void hiddenFilesAreNoTexts() throws IOException {
    Files.write(folder.resolve(".DS_Store"), new byte[] {(byte) 0xff});

    Texts texts = Texts.read(folder);

    assertThat(texts.all()).isEmpty();
    assertThat(texts.problems()).isEmpty();
  }

  @Test
  void citationIsVerifiedOnlyWhereItsPhraseStands() {
    var texts = Texts.of(Map.of("aa", List.of("One thing.", "Another thing.")));

    assertThat(texts.verifies("aa", cited(Locator.paragraph(1), "One thing"))).isTrue();
    assertThat(texts.verifies("aa", cited(Locator.paragraph(2), "One thing"))).isFalse();
    assertThat(texts.verifies("aa", cited(Locator.paragraph(3), "One thing"))).isFalse();
    assertThat(texts.verifies("aa", cited(new Locator(Unit.PAGE, "7"), "Another"))).isTrue();
    assertThat(texts.verifies("aa", cited(new Locator(Unit.PAGE, "7"), "neither"))).isFalse();
    assertThat(texts.verifies("aa", cited(Locator.paragraph(1), null))).isFalse();
    assertThat(texts.verifies("bb", cited(Locator.paragraph(1), "One thing"))).isFalse();
    assertThat(texts.verifies(null, cited(Locator.paragraph(1), "One thing"))).isFalse();
  }

  @Test
  void textsOfTwoPlacesAreJoined() {
    var kept = Texts.of(Map.of("aa", List.of("One")));
    var supplied = Texts.of(Map.of("bb", List.of("Two")));

    assertThat(kept.and(supplied).all())
        .extracting(DocumentText::sha256)
        .containsExactly("aa", "bb");
  }

  private static Citation cited(Locator locator, @Nullable String phrase) {
    return new Citation(DOCUMENT, locator, phrase);
  }
}
