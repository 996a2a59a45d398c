package org.remit.store.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.IdentifierScheme;
import org.remit.store.Key;
import org.remit.store.Release;
import org.remit.store.Rows;
import org.remit.store.SortKey;

/** Entities of a release. */
public final class Entities {
  private static final String REGISTER_SLUG = "ods-";

  private final Jdbi jdbi;
  private final Release release;

  Entities(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /**
   * The entities of these ids or aliases, by the id that was asked for; unknown ones are absent.
   * The id that a register gives an organisation, {@code organisation/ods-<code>}, leads to the
   * curated one once the records have its code.
   */
  public Map<EntityId, Entity> byId(Collection<EntityId> ids) {
    Set<EntityId> wanted = Set.copyOf(ids);
    Map<EntityId, Entity> found = there(wanted);
    Map<EntityId, EntityId> curated =
        withCodes(
            wanted.stream().filter(id -> !found.containsKey(id) && isOfRegister(id)).toList());
    if (!curated.isEmpty()) {
      Map<EntityId, Entity> entities = there(Set.copyOf(curated.values()));
      curated.forEach((id, now) ->
          Optional.ofNullable(entities.get(now)).ifPresent(entity -> found.put(id, entity)));
    }
    return found;
  }

  private Map<EntityId, Entity> there(Set<EntityId> wanted) {
    Sql sql = Sql.in(release).and(Sql.held("e")).bind("ids", wanted);
    // Each half has an index of its own; a condition of both would be looked for in every row.
    String statement =
        """
        select e.kind, e.content from entity e where e.id = any(:ids) and %1$s
        union all
        select e.kind, e.content from entity e
        where e.aliases <> '{}' and e.aliases && :ids and e.id <> all(:ids) and %1$s
        """
            .formatted(sql.where());
    var found = new HashMap<EntityId, Entity>();
    for (Entity entity : sql.list(jdbi, statement, (row, _) -> Rows.entity(row))) {
      entity.aliases().forEach(alias -> found.put(alias, entity));
      found.put(entity.id(), entity);
    }
    found.keySet().retainAll(wanted);
    return found;
  }

  /** For each of these ids of registers, the curated organisation that had its code last. */
  private Map<EntityId, EntityId> withCodes(Collection<EntityId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Sql sql =
        Sql.in(release)
            .and(Sql.held("f"))
            .and("f.kind = 'IDENTIFIER' and f.sort = any(:codes) and f.claim is null")
            .bind("codes", ids.stream().map(Entities::code).toList());
    var owners = new HashMap<String, EntityId>();
    sql.list(
            jdbi,
            "select f.sort, f.content ->> 'subject' as subject from fact f where %s order by f.last_day, f.id"
                .formatted(sql.where()),
            (row, _) -> Map.entry(row.getString("sort"), EntityId.of(row.getString("subject"))))
        .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
    return ids.stream()
        .filter(id -> owners.containsKey(code(id)))
        .collect(Collectors.toMap(id -> id, id -> owners.get(code(id))));
  }

  private static boolean isOfRegister(EntityId id) {
    return id.kind() == EntityKind.ORGANISATION && id.slug().startsWith(REGISTER_SLUG);
  }

  private static String code(EntityId id) {
    String code = id.slug().substring(REGISTER_SLUG.length());
    int year = code.indexOf('-');
    return SortKey.ofCode(IdentifierScheme.ODS, year < 0 ? code : code.substring(0, year));
  }

  /** A page, by name or title; organisations and body types, whose names are facts, by slug. */
  public Page<Entity> page(EntitySelection selection, PageRequest page) {
    Sql sql = selected(selection).entitiesAfter("e", page);
    String statement =
        "select * from entity e where %s %s".formatted(sql.where(), Sql.order("e", page));
    return Page.of(sql.list(jdbi, statement, (row, _) -> Rows.entity(row)), page.first());
  }

  public int count(EntitySelection selection) {
    Sql sql = selected(selection);
    return sql.count(jdbi, "select count(*) from entity e where " + sql.where());
  }

  /** For each of these that any name in this attribute, the entities of this kind that do. */
  public Map<EntityId, List<Entity>> whose(
      EntityKind kind, String attribute, Collection<EntityId> named) {
    String parent = "e.content ->> '%s'".formatted(attribute);
    Sql sql =
        Sql.in(release)
            .and(Sql.held("e"))
            .and("e.kind = :kind")
            .and(parent + " = any(:named)")
            .bind("kind", kind.name())
            .bind("named", Set.copyOf(named));
    return Grouped.grouped(
        sql.list(
            jdbi,
            "select %s as parent, e.* from entity e where %s order by e.sort, e.id"
                .formatted(parent, sql.where()),
            (row, _) -> new Grouped.Of<>(Grouped.parent(row), Rows.entity(row))));
  }

  /** For each of these functions, itself and all that are narrower, over any number of steps. */
  public Map<EntityId, Set<EntityId>> withNarrower(Collection<EntityId> functions) {
    Sql sql = Sql.in(release).bind("functions", Set.copyOf(functions));
    // A union, not a union all, ends where the records went in a circle.
    String statement =
        """
        with recursive within (parent, id) as (
          select parent, parent from unnest(:functions) as p (parent)
          union
          select w.parent, e.id collate "default" from within w
          join entity e on e.kind = 'FUNCTION' and e.content ->> 'broader' = w.id
          where %s)
        select * from within
        """
            .formatted(Sql.held("e"));
    return Grouped.mapped(
        Grouped.grouped(
            sql.list(
                jdbi,
                statement,
                (row, _) ->
                    new Grouped.Of<>(Grouped.parent(row), EntityId.of(row.getString("id"))))),
        Set::copyOf);
  }

  /** The place of an entity in {@link #page}. */
  public static Key key(Entity entity) {
    return new Key(SortKey.of(entity), entity.id().toString());
  }

  /** Hands over every entity, by id. */
  public void forEach(Consumer<Entity> use) {
    Sql sql = Sql.in(release).and(Sql.held("e"));
    sql.stream(
        jdbi,
        "select e.kind, e.content from entity e where %s order by id".formatted(sql.where()),
        (row, _) -> Rows.entity(row),
        use);
  }

  private Sql selected(EntitySelection selection) {
    Sql sql =
        Sql.in(release)
            .and(Sql.held("e"))
            .and("e.kind = :kind")
            .bind("kind", selection.kind().name());
    if (selection.ids() != null) {
      sql.and("e.id = any(:ids)").bind("ids", selection.ids());
    }
    selection
        .values()
        .forEach((attribute, value) ->
            sql.and("e.content ->> '%1$s' = :of_%1$s".formatted(attribute))
                .bind("of_" + attribute, value));
    if (selection.text() != null) {
      sql.and("concat_ws(' ', e.content ->> 'name', e.content ->> 'title') ilike :text")
          .bind("text", Sql.containing(selection.text()));
    }
    return sql;
  }
}
