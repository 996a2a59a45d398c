package org.remit.records;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.RecordSink;
import org.remit.records.fact.RecordSet;
import org.remit.texts.Texts;

/**
 * A folder of YAML records, as {@code data-import/records}.
 *
 * <p>To check it, as the command {@code check} does:
 *
 * <pre>{@code
 * var report = RecordFolder.at(Path.of("data-import/records")).check(Texts.read(folder));
 * report.problems().forEach(System.out::println);   // file:line:column: id: what, found, wanted
 * return report.problems().isEmpty() ? 0 : 1;
 * }</pre>
 *
 * <p>To import it, {@link #read} it into a sink. To print a citation, as the command {@code cite}
 * does, whatever is wrong with other records:
 *
 * <pre>{@code
 * var document = records.findDocument(EntityId.of("document/mj-2021-equal-partnership"));
 * var text = document.flatMap(found -> texts.find(found.sha256()));
 * // then Citing.find(text, words); an unknown document: records.closestId("document/mj-2012")
 * }</pre>
 *
 * <p>Each call reads the files again. Safe for use by several threads.
 */
public final class RecordFolder {
  private final RecordFiles files;

  private RecordFolder(Path root) {
    this.files = new RecordFiles(root);
  }

  /**
   * The folder at this path, which is not read yet. Problems name files by this path, so that a
   * relative one keeps them short.
   */
  public static RecordFolder at(Path root) {
    return new RecordFolder(root);
  }

  /**
   * Reads and checks everything: each file by itself, all records together, and the phrases cited
   * against the supplied texts. A folder that is missing or empty is a problem too.
   *
   * @param texts {@link Texts#NONE} to check no phrase
   */
  public CheckReport check(Texts texts) {
    return report(LoadedRecords.of(files, texts), texts);
  }

  /**
   * Checks everything as {@link #check} does. Without a problem the sink receives the date up to
   * which the dataset was researched, then all entities, then all facts, in the order of files and
   * records; otherwise it receives the problems only. Ids are never aliases.
   *
   * @return the same report as {@link #check}
   */
  public CheckReport read(Texts texts, RecordSink sink) {
    LoadedRecords reading = LoadedRecords.of(files, texts);
    reading.problems().forEach(sink::problem);
    if (reading.problems().isEmpty()) {
      reading.set().researchedUntil().ifPresent(sink::researchedUntil);
      reading.set().entities().forEach(entity -> sink.entity(entity.value()));
      reading.set().facts().forEach(fact -> sink.fact(fact.value()));
    }
    return report(reading, texts);
  }

  /**
   * The document of this id or alias, as far as its own record can be read, whatever is wrong with
   * others.
   */
  public Optional<Entity.Document> findDocument(EntityId id) {
    LoadedRecords reading = LoadedRecords.ofDocuments(files);
    return reading.set().document(reading.ids().current(id));
  }

  /** The id of a record that is most similar to this one; empty where none is similar enough. */
  public Optional<String> closestId(String misspelt) {
    return LoadedRecords.of(files, Texts.NONE).ids().closest(misspelt, ".+");
  }

  /**
   * The SHA-256 of names and bytes of all files, in lower-case hexadecimal; an unchanged folder is
   * recognised by it without parsing.
   *
   * @throws java.io.UncheckedIOException when the folder is missing or cannot be read
   */
  public String fingerprint() {
    return files.fingerprint();
  }

  private static CheckReport report(LoadedRecords reading, Texts texts) {
    RecordSet set = reading.set();
    Map<EntityKind, Long> entities =
        set.entities().stream()
            .collect(groupingBy(entity -> entity.value().id().kind(), counting()));
    Map<FactKind, Long> facts =
        set.facts().stream().collect(groupingBy(fact -> fact.value().kind(), counting()));
    Map<Boolean, Long> citations =
        set.facts().stream()
            .flatMap(fact -> fact.value().citations().stream())
            .collect(partitioningBy(c -> texts.verifies(set.sha256(c), c), counting()));
    return new CheckReport(
        reading.files(),
        entities,
        facts,
        citations.getOrDefault(true, 0L),
        citations.getOrDefault(false, 0L),
        reading.problems());
  }
}
