package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void hashIsThatOfTheStandard() {
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.hex(bytes("abc"))).isEqualTo(OF_ABC);
    assertThat(Sha256.hex(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void partsAreHashedOneAfterTheOther() {
    assertThat(HexFormat.of().formatHex(Sha256.of(bytes("a"), bytes(""), bytes("bc"))))
        .isEqualTo(OF_ABC);
  }

  @Test
  void digestOfPiecesIsNotThatOfTheThread() {
    MessageDigest pieces = Sha256.newDigest();
    pieces.update(bytes("ab"));
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    pieces.update(bytes("c"));
    assertThat(Sha256.hex(pieces)).isEqualTo(OF_ABC);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
