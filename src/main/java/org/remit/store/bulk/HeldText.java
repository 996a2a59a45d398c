package org.remit.store.bulk;

import java.util.List;

/** A text that was supplied before and is kept: its SHA-256 and its paragraphs in order. */
public record HeldText(String sha256, List<String> paragraphs) {
  public HeldText {
    paragraphs = List.copyOf(paragraphs);
  }
}
