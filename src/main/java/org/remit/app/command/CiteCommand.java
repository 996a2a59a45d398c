package org.remit.app.command;

import java.util.Optional;
import org.remit.app.CannotRunException;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.records.RecordFolder;
import org.remit.texts.Citing;
import org.remit.texts.DocumentText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code remit cite}. */
@Command(
    name = "cite",
    description = "Finds words in the text of a document and prints the citation to paste.")
final class CiteCommand extends RemitCommand {
  @Parameters(
      index = "0",
      paramLabel = "DOCUMENT",
      description = "The id of its record, such as document/pulse-2025-new-relationship.")
  private String document;

  @Parameters(
      index = "1",
      paramLabel = "WORDS",
      description = "At most " + Citation.MOST_WORDS + " consecutive words, in quotation marks.")
  private String words;

  @Mixin private RecordsOption records;
  @Mixin private TextsOption texts;

  @Override
  public Integer call() {
    EntityId id = id();
    DocumentText text = text(id);
    return switch (Citing.find(text, words)) {
      case Citing.Found found -> {
        found.places().forEach(place -> out().print(Citing.yaml(id, place)));
        out().flush();
        yield DONE;
      }
      case Citing.TooLong tooLong -> {
        say(
            "remit: These are %d words; a citation has at most %d. Choose fewer."
                .formatted(tooLong.words(), Citation.MOST_WORDS));
        sayClosest(tooLong.closest());
        yield PROBLEM;
      }
      case Citing.NotFound notFound -> {
        say("remit: These words do not stand in the text of %s.".formatted(id));
        sayClosest(notFound.closest());
        yield PROBLEM;
      }
    };
  }

  private EntityId id() {
    try {
      return EntityId.of(document.startsWith("document/") ? document : "document/" + document);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()), e);
    }
  }

  private DocumentText text(EntityId id) {
    RecordFolder folder = RecordFolder.at(records.folder(null));
    Entity.Document found =
        folder
            .findDocument(id)
            .orElseThrow(() ->
                new CannotRunException(
                    "No document %s is registered in the records%s."
                        .formatted(
                            id,
                            folder
                                .closestId(id.toString())
                                .map(closest -> "; is it %s?".formatted(closest))
                                .orElse(""))));
    if (texts.folder() == null) {
      throw new CannotRunException(
          "Where are the texts? Name their folder with --texts DIR or in REMIT_TEXTS.");
    }
    if (found.sha256() == null) {
      throw new CannotRunException(
          "The record of %s names no text; give it the sha256 of its text.".formatted(id));
    }
    return texts
        .read()
        .find(found.sha256())
        .orElseThrow(() ->
            new CannotRunException(
                "No file in %s has the SHA-256 %s that the record of %s names."
                    .formatted(texts.folder(), found.sha256(), id)));
  }

  private void sayClosest(Optional<Citing.Paragraph> closest) {
    closest.ifPresent(paragraph ->
        say("Closest is paragraph %d: %s".formatted(paragraph.number(), paragraph.text())));
  }
}
