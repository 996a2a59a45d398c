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
import org.remit.texts.Texts;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One reading of a folder: every file is parsed once and takes down its ids, then each is checked
 * against its schema and made into entities and facts, then the rules look at them all together.
 */
final class Reading {
  private static final String DATASET = "dataset.yaml";

  /** A file that was parsed. */
  private record Source(Folder folder, String name, Node root) {
    List<Item> records() {
      return root instanceof SequenceNode list
          ? list.getValue().stream()
              .filter(node -> node instanceof MappingNode)
              .map(node -> new Item(name, null, node))
              .map(item -> item.of(RecordName.of(item)))
              .toList()
          : List.of();
    }
  }

  private final Schemas schemas = Schemas.get();
  private final List<Source> sources = new ArrayList<>();
  private final NavigableSet<Problem> problems = new TreeSet<>();
  private final Ids ids = new Ids(problems::add);
  private final RecordSet set = new RecordSet();
  private int files;

  private Reading() {}

  /** Reads the documents alone, and leaves out the rules that need everything. */
  static Reading ofDocuments(RecordFiles files) {
    var reading = new Reading();
    reading.parse(
        reading.list(files).stream()
            .filter(file -> file.folder().equals(Folder.DOCUMENTS.folderName()))
            .toList());
    reading.make();
    return reading;
  }

  /** Reads everything and checks it by every rule. */
  static Reading of(RecordFiles files, Texts texts) {
    var reading = new Reading();
    reading.problems.addAll(texts.problems());
    reading.parse(reading.list(files));
    reading.make();
    for (Rule rule : Rule.all(texts)) {
      rule.check(reading.set, reading.ids, reading.problems::add);
    }
    return reading;
  }

  RecordSet set() {
    return set;
  }

  Ids ids() {
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
        tell(root, "no records", "an empty folder", "folders as " + Folder.names().getFirst());
      }
      return found;
    } catch (UncheckedIOException e) {
      tell(root, "cannot be read", String.valueOf(e.getCause()), "a folder of records");
      return List.of();
    }
  }

  private void parse(List<Found> found) {
    for (Found file : found) {
      String name = file.path().toString();
      if (!file.name().endsWith(".yaml")) {
        tell(name, "not a file of records", file.name(), "a name that ends in .yaml");
      } else if (file.name().equals(DATASET)) {
        read(file).ifPresent(root -> dataset(name, root));
      } else {
        Folder.of(file.folder())
            .ifPresentOrElse(
                folder -> read(file).ifPresent(root -> sources.add(new Source(folder, name, root))),
                () -> refuse(file));
      }
    }
    for (Source source : sources) {
      if (source.folder().holdsEntities()) {
        source.records().forEach(ids::declare);
      }
    }
  }

  private void refuse(Found file) {
    String name = file.folder();
    String all = String.join(", ", Folder.names());
    String wanted =
        Closest.to(name, Folder.names()).map(c -> c + " (folders: " + all + ")").orElse(all);
    tell(
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
      tell(name, "cannot be read", String.valueOf(e.getCause()), "a file that can be read");
      return Optional.empty();
    }
  }

  private void dataset(String name, Node root) {
    var structure = new Structure(name, ids, schemas, problems::add);
    if (structure.check(root, schemas.checkDataset(Json.of(root))).isEmpty()) {
      set.researchedUntil(new Item(name, null, root).date("researchedUntil"));
    }
  }

  private void make() {
    var idReader = new IdReader(ids, set);
    var entities = new EntityReader(idReader);
    for (Source source : sources) {
      var structure = new Structure(source.name(), ids, schemas, problems::add);
      Set<Node> spoiled =
          structure.check(source.root(), schemas.check(source.folder(), Json.of(source.root())));
      var facts = new FactReader(set, idReader, spoiled, problems::add);
      for (Item record : source.records()) {
        boolean sound = !spoiled.contains(record.node());
        if (source.folder().holdsEntities() && sound) {
          set.add(entities.read(source.folder(), record), record);
        }
        facts.read(source.folder(), record);
      }
    }
  }

  private void tell(String file, String what, String found, String wanted) {
    problems.add(Place.whole(file).problem(what, found, wanted));
  }
}
