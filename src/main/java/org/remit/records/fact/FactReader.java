package org.remit.records.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Citation;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.Problem;
import org.remit.domain.Provision;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Beginning;
import org.remit.domain.term.Capacity;
import org.remit.domain.term.Ending;
import org.remit.domain.term.EventKind;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.Medium;
import org.remit.domain.term.NameKind;
import org.remit.domain.term.Nature;
import org.remit.domain.term.ReformStage;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;
import org.remit.domain.term.SuccessionHow;
import org.remit.records.yaml.YamlRecord;
import org.yaml.snakeyaml.nodes.Node;

/** Makes the facts of records. Facts with an error are left out, and the error is reported. */
public final class FactReader {
  private final RecordSet set;
  private final IdReader ids;
  private final CitationReader citations;
  private final Set<Node> invalid;
  private final Consumer<Problem> problems;

  /**
   * A reader for the records of one file.
   *
   * @param invalid the nodes whose structure is wrong
   */
  public FactReader(RecordSet set, IdReader ids, Set<Node> invalid, Consumer<Problem> problems) {
    this.set = set;
    this.ids = ids;
    this.citations = new CitationReader(ids);
    this.invalid = invalid;
    this.problems = problems;
  }

  public void read(RecordKind folder, YamlRecord record) {
    switch (folder) {
      case HOLDINGS -> facts(List.of(record), this::holding);
      case TENURES -> facts(List.of(record), this::tenure);
      case STATEMENTS -> facts(List.of(record), this::statement);
      case EVENTS -> facts(List.of(record), this::event);
      case ORGANISATIONS, BODY_TYPES, REFORMS ->
          Optional.ofNullable(record.find("id"))
              .flatMap(EntityId::find)
              .ifPresent(id -> factsOf(folder, id, record));
      case FUNCTIONS, ROLES, PEOPLE, DOCUMENTS -> {}
    }
  }

  private void factsOf(RecordKind folder, EntityId id, YamlRecord record) {
    switch (folder) {
      case ORGANISATIONS -> {
        facts(record.items("names"), item -> name(id, item));
        facts(record.items("identifiers"), item -> identifier(id, item));
        facts(record.items("existence"), item -> existence(id, item));
        facts(record.items("types"), item -> classification(id, item));
        facts(record.items("relations"), item -> relation(id, item));
      }
      case BODY_TYPES -> {
        facts(record.items("names"), item -> name(id, item));
        facts(record.items("existence"), item -> existence(id, item));
      }
      case REFORMS -> {
        facts(record.items("stages"), item -> stage(id, item));
        facts(record.items("affects"), item -> affects(id, item));
      }
      case FUNCTIONS, ROLES, PEOPLE, DOCUMENTS, HOLDINGS, TENURES, STATEMENTS, EVENTS -> {}
    }
  }

  private void facts(List<YamlRecord> items, Function<YamlRecord, Fact> reader) {
    items.stream()
        .filter(item -> !invalid.contains(item.node()))
        .filter(item -> PeriodReader.isSound(item, problems))
        .forEach(item -> set.add(reader.apply(item), item));
  }

  private Fact name(EntityId subject, YamlRecord item) {
    return new Fact.Name(
        subject,
        item.text("name"),
        item.word(NameKind.class, "kind"),
        PeriodReader.read(item),
        cite(item));
  }

  private Fact identifier(EntityId subject, YamlRecord item) {
    return new Fact.Identifier(
        subject,
        item.word(IdentifierScheme.class, "scheme"),
        item.text("value"),
        PeriodReader.read(item),
        cite(item));
  }

  private Fact existence(EntityId subject, YamlRecord item) {
    return new Fact.Existence(
        subject,
        item.findWord(Beginning.class, "began"),
        item.findWord(Ending.class, "ended"),
        null,
        PeriodReader.read(item),
        cite(item));
  }

  private Fact classification(EntityId subject, YamlRecord item) {
    return new Fact.Classification(
        subject, ids.read(item, "type"), PeriodReader.read(item), cite(item));
  }

  private Fact relation(EntityId from, YamlRecord item) {
    return new Fact.Relation(
        from,
        item.word(RelationKind.class, "kind"),
        ids.read(item, "organisation"),
        item.findWord(SuccessionHow.class, "how"),
        ids.find(item, "function"),
        PeriodReader.read(item),
        cite(item));
  }

  private Fact stage(EntityId reform, YamlRecord item) {
    return new Fact.Stage(
        reform, item.word(ReformStage.class, "stage"), item.date("on"), cite(item));
  }

  private Fact affects(EntityId reform, YamlRecord item) {
    return new Fact.Affects(reform, ids.read(item, "subject"), cite(item));
  }

  private Fact holding(YamlRecord item) {
    return new Fact.Holding(
        ids.read(item, "holder"),
        ids.read(item, "function"),
        item.word(Nature.class, "nature"),
        item.word(Basis.class, "basis"),
        law(item),
        ids.find(item, "delegatedBy"),
        ids.list(item, "over"),
        ids.find(item, "reform"),
        item.find("note"),
        PeriodReader.read(item),
        cite(item));
  }

  private @Nullable Provision law(YamlRecord item) {
    return item.item("law")
        .map(law -> new Provision(ids.read(law, "document"), law.text("provision")))
        .orElse(null);
  }

  private Fact tenure(YamlRecord item) {
    return new Fact.Tenure(
        ids.read(item, "person"),
        ids.read(item, "role"),
        item.word(Capacity.class, "capacity"),
        PeriodReader.read(item),
        cite(item));
  }

  private Fact statement(YamlRecord item) {
    List<Citation> cited = cite(item);
    EntityId reportedIn = ids.find(item, "reportedIn");
    return new Fact.Statement(
        item.word(StatementKind.class, "kind"),
        item.findWord(Stance.class, "stance"),
        item.text("summary"),
        item.find("phrase"),
        ids.list(item, "speakers"),
        ids.list(item, "about"),
        ids.find(item, "reform"),
        item.date("said"),
        item.findWord(Medium.class, "medium"),
        reportedIn == null ? cited.getFirst().document() : reportedIn,
        cited);
  }

  private Fact event(YamlRecord item) {
    PartialDate on = item.date("on");
    return new Fact.Event(
        item.word(EventKind.class, "kind"),
        item.text("summary"),
        ids.list(item, "parties"),
        on == null ? PeriodReader.read(item) : Period.on(on),
        cite(item));
  }

  private List<Citation> cite(YamlRecord item) {
    return citations.read(item);
  }
}
