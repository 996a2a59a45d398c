package org.remit.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remit.domain.Entity;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Problem;
import org.remit.domain.RecordSink;
import org.remit.texts.Texts;

/** A folder of records that a test writes, and what came of reading it. */
public final class Written {
  private final Path root;

  public Written(Path root) {
    this.root = root;
  }

  public Written file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  public Written file(String name, byte[] content) {
    try {
      Path path = root.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An organisation, two people, a role, two functions, a reform and three documents. */
  public Written ground() {
    return file(
            "organisations/ground.yaml",
            """
            - id: organisation/board
              names:
                - name: Board
                  kind: OFFICIAL
                  cite: [{document: document/act, provision: s. 1}]
            - id: organisation/council
              names:
                - name: Council
                  kind: OFFICIAL
                  cite: [{document: document/act, provision: s. 2}]
            """)
        .file("people/ground.yaml", "- {id: person/ann, name: Ann}\n- {id: person/bob, name: Bob}")
        .file(
            "roles/ground.yaml",
            "- {id: role/chair, name: Chair, organisation: organisation/board}")
        .file("functions/ground.yaml", "- {id: function/planning, name: Planning}")
        .file("reforms/ground.yaml", "- {id: reform/big, name: Big, summary: Changes much.}")
        .file(
            "documents/ground.yaml",
            """
            - {id: document/act, title: The Act, kind: ACT, licence: OGL_3}
            - {id: document/letter, title: A letter, kind: LETTER, licence: NOT_KNOWN, sha256: %s}
            """
                .formatted("a".repeat(64)));
  }

  public RecordFolder folder() {
    return RecordFolder.at(root);
  }

  /** Problems as they are printed, the folder left out of the file names. */
  public List<String> problems() {
    return problems(Texts.NONE);
  }

  public List<String> problems(Texts texts) {
    return folder().check(texts).problems().stream()
        .map(problem -> problem.toString().replace(root + "/", ""))
        .toList();
  }

  public Taken read() {
    var taken = new Taken();
    folder().read(Texts.NONE, taken);
    return taken;
  }

  /** A sink that keeps what it is given. */
  public static final class Taken implements RecordSink {
    final List<PartialDate> dates = new ArrayList<>();
    final List<Entity> entities = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    public List<Entity> entities() {
      return List.copyOf(entities);
    }

    @Override
    public void researchedUntil(PartialDate date) {
      dates.add(date);
    }

    @Override
    public void entity(Entity entity) {
      entities.add(entity);
    }

    @Override
    public void fact(Fact fact) {
      facts.add(fact);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }
}
