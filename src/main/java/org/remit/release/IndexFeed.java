package org.remit.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.Passage;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.search.Code;
import org.remit.search.IndexBuild;
import org.remit.search.Indexable;
import org.remit.search.OtherName;
import org.remit.search.SearchKind;
import org.remit.store.FactSelection;
import org.remit.store.PreferredName;
import org.remit.store.Snapshot;
import org.remit.store.StoredFact;

/** Everything of a release that can be found, as the index wants it, some hundreds at a time. */
final class IndexFeed {
  private static final int AT_ONCE = 2_000;

  private final Snapshot snapshot;

  IndexFeed(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  void feed(IndexBuild build) {
    var batch = new Batch<Entity>(entities -> things(entities).forEach(build::add));
    snapshot.entities().forEach(batch::add);
    batch.end();
    var statements = new Batch<StoredFact>(facts -> statements(facts).forEach(build::add));
    snapshot.facts().forEach(FactSelection.of(FactKind.STATEMENT, When.EVER), statements::add);
    statements.end();
    var passages = new Batch<Passage>(some -> passages(some).forEach(build::add));
    snapshot.passages().forEach(passages::add);
    passages.end();
  }

  /** Gathers what comes one by one, so that what belongs to it can be read for many at once. */
  private static final class Batch<T> {
    private final java.util.function.Consumer<List<T>> use;
    private List<T> gathered = new ArrayList<>();

    Batch(java.util.function.Consumer<List<T>> use) {
      this.use = use;
    }

    void add(T one) {
      gathered.add(one);
      if (gathered.size() == AT_ONCE) {
        end();
      }
    }

    void end() {
      if (!gathered.isEmpty()) {
        use.accept(gathered);
        gathered = new ArrayList<>();
      }
    }
  }

  private Stream<Indexable> things(List<Entity> entities) {
    Set<EntityId> ids = Set.copyOf(entities.stream().map(Entity::id).toList());
    var names = facts(ids, Part.SUBJECT, FactKind.NAME);
    var codes = facts(ids, Part.SUBJECT, FactKind.IDENTIFIER);
    var existence = facts(ids, Part.SUBJECT, FactKind.EXISTENCE);
    Map<EntityId, String> related = names(entities.stream().flatMap(IndexFeed::related).toList());
    return entities.stream()
        .map(entity ->
            thing(entity, names.getOrDefault(entity.id(), List.of()))
                .withCodes(
                    codes.getOrDefault(entity.id(), List.of()).stream()
                        .map(fact -> (Fact.Identifier) fact.fact())
                        .map(code -> new Code(code.scheme(), code.value()))
                        .distinct()
                        .toList())
                .withHeld(periods(existence.getOrDefault(entity.id(), List.of())))
                .withRelated(related(entity).map(related::get).filter(Objects::nonNull).toList()));
  }

  private static Indexable thing(Entity entity, List<StoredFact> names) {
    String id = entity.id().toString();
    return switch (entity) {
      case Entity.Organisation _ -> named(SearchKind.ORGANISATION, id, names);
      case Entity.BodyType _ -> named(SearchKind.BODY_TYPE, id, names);
      case Entity.Function function ->
          withBody(Indexable.of(SearchKind.FUNCTION, id, function.name()), function.description());
      case Entity.Role role -> Indexable.of(SearchKind.ROLE, id, role.name());
      case Entity.Person person -> Indexable.of(SearchKind.PERSON, id, person.name());
      case Entity.Document document -> Indexable.of(SearchKind.DOCUMENT, id, document.title());
      case Entity.Reform reform ->
          Indexable.of(SearchKind.REFORM, id, reform.name()).withBody(reform.summary());
    };
  }

  private static Indexable withBody(Indexable thing, @Nullable String body) {
    return body == null ? thing : thing.withBody(body);
  }

  private static Indexable named(SearchKind kind, String id, List<StoredFact> names) {
    var preferred = PreferredName.of(names, When.EVER);
    String title = preferred.map(name -> ((Fact.Name) name.fact()).value()).orElse(id);
    return Indexable.of(kind, id, title)
        .withNames(
            names.stream()
                .filter(name -> !name.equals(preferred.orElse(null)))
                .map(name -> (Fact.Name) name.fact())
                .map(name -> new OtherName(name.nameKind(), name.value(), name.period()))
                .toList());
  }

  /** What an entity belongs to, by whose name it may be looked for. */
  private static Stream<EntityId> related(Entity entity) {
    return switch (entity) {
      case Entity.Role role -> Stream.of(role.organisation());
      case Entity.Document document ->
          Stream.concat(Stream.ofNullable(document.publisher()), document.authors().stream());
      case Entity.Organisation _,
          Entity.BodyType _,
          Entity.Function _,
          Entity.Person _,
          Entity.Reform _ ->
          Stream.empty();
    };
  }

  private Stream<Indexable> statements(List<StoredFact> facts) {
    Map<EntityId, String> speakers =
        names(
            facts.stream()
                .flatMap(fact -> ((Fact.Statement) fact.fact()).speakers().stream())
                .toList());
    return facts.stream()
        .map(stored -> {
          var statement = (Fact.Statement) stored.fact();
          String phrase = statement.phrase();
          return Indexable.of(SearchKind.STATEMENT, stored.id().toString(), null)
              .withBody(
                  phrase == null
                      ? statement.summary()
                      : statement.summary() + " \u201c" + phrase + "\u201d")
              .withHeld(statement.said() == null ? List.of() : List.of(statement.period()))
              .withRelated(
                  statement.speakers().stream()
                      .map(speakers::get)
                      .filter(Objects::nonNull)
                      .toList());
        });
  }

  private Stream<Indexable> passages(List<Passage> passages) {
    Map<EntityId, Entity> documents =
        snapshot.entities().byId(passages.stream().map(Passage::document).toList());
    return passages.stream()
        .map(passage -> {
          Indexable place =
              Indexable.of(SearchKind.PASSAGE, passage.document() + "#" + passage.number(), null);
          boolean open =
              documents.get(passage.document()) instanceof Entity.Document document
                  && document.licence().open();
          return open ? place.withBody(passage.text()) : place.withClosedBody(passage.text());
        });
  }

  /** What these are called now, or were last. */
  private Map<EntityId, String> names(Collection<EntityId> ids) {
    var called = new HashMap<EntityId, String>();
    snapshot
        .entities()
        .byId(ids)
        .forEach((id, entity) ->
            Optional.ofNullable(entity.ownName()).ifPresent(name -> called.put(id, name)));
    facts(Set.copyOf(ids), Part.SUBJECT, FactKind.NAME)
        .forEach((id, names) ->
            PreferredName.of(names, When.EVER)
                .ifPresent(name -> called.put(id, ((Fact.Name) name.fact()).value())));
    return called;
  }

  private Map<EntityId, List<StoredFact>> facts(Set<EntityId> ids, Part part, FactKind kind) {
    return snapshot.facts().of(ids, part, FactSelection.of(kind, When.EVER));
  }

  private static List<Period> periods(List<StoredFact> facts) {
    return facts.stream().map(fact -> fact.fact().period()).toList();
  }
}
