package org.remit.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Passage;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.search.index.IndexBuild;
import org.remit.search.index.Indexable;
import org.remit.search.index.IndexedCode;
import org.remit.search.index.IndexedName;
import org.remit.search.index.SearchKind;
import org.remit.store.Described;
import org.remit.store.PreferredName;
import org.remit.store.StoredFact;
import org.remit.store.bulk.Cursors;

/** Everything of a release that can be found, as the index wants it, some thousands at a time. */
final class IndexFeed {
  private static final int AT_ONCE = 5_000;

  private static final Set<FactKind> STATEMENTS = Set.of(FactKind.STATEMENT);

  private final Cursors release;

  IndexFeed(Cursors release) {
    this.release = release;
  }

  void feed(IndexBuild build) {
    feed(release::entities, this::things, build);
    feed(statement -> release.facts(STATEMENTS, statement), this::statements, build);
    feed(release::passages, this::passages, build);
  }

  private static <T> void feed(
      Consumer<Consumer<T>> source, Function<List<T>, Stream<Indexable>> read, IndexBuild build) {
    try (var batches = new Batches<T>(AT_ONCE, some -> read.apply(some).forEach(build::add))) {
      source.accept(batches::add);
      batches.finish();
    }
  }

  private Stream<Indexable> things(List<Entity> entities) {
    // They come in the order of their ids; to name thousands of them would take longer.
    Map<EntityId, List<Described>> described =
        release.descriptions(entities.getFirst().id(), entities.getLast().id());
    Map<EntityId, String> related = names(entities.stream().flatMap(IndexFeed::related).toList());
    return entities.stream()
        .map(entity ->
            described(entity, described.getOrDefault(entity.id(), List.of()))
                .withRelated(related(entity).map(related::get).filter(Objects::nonNull).toList()));
  }

  private static Indexable described(Entity entity, List<Described> facts) {
    Indexable thing =
        thing(entity, of(Described.Name.class, facts).toList())
            .withCodes(
                of(Described.Code.class, facts)
                    .map(code -> new IndexedCode(code.scheme(), code.value()))
                    .distinct()
                    .toList())
            .withHeld(existed(of(Described.Life.class, facts).toList()));
    boolean registersAlone = !facts.isEmpty() && facts.stream().allMatch(Described::ofRegister);
    return registersAlone ? thing.fromRegister() : thing;
  }

  private static <T extends Described> Stream<T> of(Class<T> kind, List<Described> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** By the records, or by registers where these are silent. */
  private static List<Period> existed(List<Described.Life> lives) {
    boolean registersDecide = lives.stream().allMatch(Described::ofRegister);
    return lives.stream()
        .filter(life -> registersDecide || !life.ofRegister())
        .map(Described.Life::period)
        .toList();
  }

  private static Indexable thing(Entity entity, List<Described.Name> names) {
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

  private static Indexable named(SearchKind kind, String id, List<Described.Name> names) {
    Described.Name preferred = PreferredName.inShort(names, When.EVER).orElse(null);
    return Indexable.of(kind, id, preferred == null ? null : preferred.value())
        .withNames(
            names.stream()
                .filter(name -> !name.equals(preferred))
                .map(name -> new IndexedName(name.nameKind(), name.value(), name.period()))
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
        release.entities(passages.stream().map(Passage::document).toList());
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
    if (ids.isEmpty()) {
      return Map.of();
    }
    var called = new HashMap<EntityId, String>();
    release
        .entities(ids)
        .forEach((id, entity) ->
            Optional.ofNullable(entity.ownName()).ifPresent(name -> called.put(id, name)));
    release
        .names(ids)
        .forEach((id, names) ->
            PreferredName.inShort(of(Described.Name.class, names).toList(), When.EVER)
                .ifPresent(name -> called.put(id, name.value())));
    return called;
  }
}
