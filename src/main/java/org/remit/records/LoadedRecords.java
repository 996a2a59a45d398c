package org.remit.records;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.remit.domain.Problem;
import org.remit.records.RecordFiles.Found;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.EntityReader;
import org.remit.records.fact.FactReader;
import org.remit.records.fact.IdReader;
import org.remit.records.fact.RecordKind;
import org.remit.records.fact.RecordSet;
import org.remit.records.rule.Rule;
import org.remit.records.rule.SchemaErrors;
import org.remit.records.yaml.RecordLabel;
import org.remit.records.yaml.SourcePosition;
import org.remit.records.yaml.YamlFile;
import org.remit.records.yaml.YamlRecord;
import org.remit.texts.Spelling;
import org.remit.texts.Texts;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The records of a folder after one pass: every file is parsed and its ids are declared; each is
 * checked by its schema and made into entities and facts; the rules check them all together.
 */
final class LoadedRecords {
  private static final String DATASET = "dataset.yaml";

  /** A parsed file. */
  private record Source(RecordKind kind, String name, Node root) {
    List<YamlRecord> records() {
      return root instanceof SequenceNode list
          ? list.getValue().stream()
              .filter(node -> node instanceof MappingNode)
              .map(node -> new YamlRecord(name, null, node))
              .map(item -> item.of(RecordLabel.of(item)))
              .toList()
          : List.of();
    }
  }

  private final List<Source> sources = new ArrayList<>();
  private final NavigableSet<Problem> problems = new TreeSet<>();
  private final DeclaredIds ids = new DeclaredIds(problems::add);
  private final RecordSet set = new RecordSet();
  private int files;

  private LoadedRecords() {}

  /** Reads documents only, without the rules, which need everything. */
  static LoadedRecords ofDocuments(RecordFiles files) {
    var loaded = new LoadedRecords();
    loaded.parse(
        loaded.list(files).stream()
            .filter(file -> file.folder().equals(RecordKind.DOCUMENTS.folderName()))
            .toList());
    loaded.make();
    return loaded;
  }

  /** Reads everything, and checks it by every rule. */
  static LoadedRecords of(RecordFiles files, Texts texts) {
    var loaded = new LoadedRecords();
    loaded.problems.addAll(texts.problems());
    loaded.parse(loaded.list(files));
    loaded.make();
    for (Rule rule : Rule.all(texts)) {
      rule.check(loaded.set, loaded.ids, loaded.problems::add);
    }
    return loaded;
  }

  RecordSet set() {
    return set;
  }

  DeclaredIds ids() {
    return ids;
  }

  /** How many files were read. */
  int files() {
    return files;
  }

  /** In the order of files and lines. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private List<Found> list(RecordFiles folder) {
    String root = folder.root().toString();
    try {
      List<Found> found = folder.list();
      if (found.isEmpty()) {
        report(
            root, "no records", "an empty folder", "folders as " + RecordKind.names().getFirst());
      }
      return found;
    } catch (UncheckedIOException e) {
      report(root, "cannot be read", String.valueOf(e.getCause()), "a folder of records");
      return List.of();
    }
  }

  private void parse(List<Found> found) {
    for (Found file : found) {
      String name = file.path().toString();
      if (!file.name().endsWith(".yaml")) {
        report(name, "not a file of records", file.name(), "a name that ends in .yaml");
      } else if (file.name().equals(DATASET)) {
        read(file).ifPresent(root -> dataset(name, root));
      } else {
        RecordKind.of(file.folder())
            .ifPresentOrElse(
                folder -> read(file).ifPresent(root -> sources.add(new Source(folder, name, root))),
                () -> refuse(file));
      }
    }
    for (Source source : sources) {
      if (source.kind().holdsEntities()) {
        source.records().forEach(ids::declare);
      }
    }
  }

  private void refuse(Found file) {
    String name = file.folder();
    String all = String.join(", ", RecordKind.names());
    String wanted =
        Spelling.closest(name, RecordKind.names())
            .map(c -> c + " (folders: " + all + ")")
            .orElse(all);
    report(
        file.path().toString(),
        name.isEmpty() ? "a file outside the folders" : "an unknown folder",
        name.isEmpty() ? file.name() : name,
        wanted);
  }

  private Optional<Node> read(Found file) {
    files++;
    String name = file.path().toString();
    try {
      return YamlFile.read(name, file.bytes(), problems::add);
    } catch (UncheckedIOException e) {
      report(name, "cannot be read", String.valueOf(e.getCause()), "a file that can be read");
      return Optional.empty();
    }
  }

  private void dataset(String name, Node root) {
    if (new SchemaErrors(name, ids, problems::add).checkDataset(root).isEmpty()) {
      set.researchedUntil(new YamlRecord(name, null, root).date("researchedUntil"));
    }
  }

  private void make() {
    var idReader = new IdReader(ids, set);
    var entities = new EntityReader(idReader);
    for (Source source : sources) {
      Set<Node> invalid =
          new SchemaErrors(source.name(), ids, problems::add).check(source.kind(), source.root());
      var facts = new FactReader(set, idReader, invalid, problems::add);
      for (YamlRecord record : source.records()) {
        boolean valid = !invalid.contains(record.node());
        if (source.kind().holdsEntities() && valid) {
          set.add(entities.read(source.kind(), record), record);
        }
        facts.read(source.kind(), record);
      }
    }
  }

  private void report(String file, String what, String found, String wanted) {
    problems.add(SourcePosition.whole(file).problem(what, found, wanted));
  }
}
