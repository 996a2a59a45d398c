package org.remit.store.read;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.OdsId;
import org.remit.domain.term.IdentifierScheme;
import org.remit.store.Key;
import org.remit.store.RecordJson;
import org.remit.store.Release;
import org.remit.store.SortKey;
import org.remit.store.row.EntityRow;
import org.remit.store.row.VersionedRow;

/** Entities of a release. */
public final class Entities extends ReleaseReads
    implements PanacheRepositoryBase<EntityRow, EntityRow.Version> {
  /** Each half has an index of its own; a condition of both would be looked for in every row. */
  private static final String BY_ID_OR_ALIAS =
      """
      select e.kind, e.content from entity e
      where e.id = any(:ids)
        and e.first_release <= :release and (e.last_release is null or e.last_release >= :release)
      union all
      select e.kind, e.content from entity e
      where e.aliases <> '{}' and e.aliases && cast(:ids as text[]) and e.id <> all(:ids)
        and e.first_release <= :release and (e.last_release is null or e.last_release >= :release)
      """;

  private static final String OWNERS_OF_CODES =
      """
      select f.sort as code, f.subject from fact f
      where f.kind = 'IDENTIFIER' and f.claim is null and f.sort = any(:codes)
        and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
      order by f.last_day, f.id
      """;

  private static final String PARTS =
      """
      select e.parent, e.kind, e.content
      from (
        select e.*,
          case e.kind
            when 'FUNCTION' then e.content ->> 'broader'
            when 'REFORM' then e.content ->> 'partOf'
            when 'ROLE' then e.content ->> 'organisation' end as parent
        from entity e) as e
      where e.kind = :kind and e.parent = any(:wholes)
        and e.first_release <= :release and (e.last_release is null or e.last_release >= :release)
      order by e.sort, e.id
      """;

  /** A union, not a union all, ends where the records go in a circle. */
  private static final String NARROWER =
      """
      with recursive within (parent, narrower) as (
        select parent, parent from unnest(cast(:functions as text[])) as p (parent)
        union
        select w.parent, e.id collate "default" from within w
        join entity e on e.kind = 'FUNCTION' and e.content ->> 'broader' = w.narrower
        where e.first_release <= :release and (e.last_release is null or e.last_release >= :release))
      select parent, narrower from within
      """;

  private static final String SELECTED =
      """
      kind = :kind
      and (:broader is null or broader = :broader)
      and (:documentKind is null or documentKind = :documentKind)
      and (:publisher is null or publisher = :publisher)
      and (:text is null or sort like :folded escape '\\' or sort like :unfinished escape '\\'
        or length(sort) = :longest and name ilike :text escape '\\')
      """;

  private static final String SELECTED_AMONG = SELECTED + " and id in :ids";

  private static final String PAGE_AFTER =
      " and (sort, id) > (:afterSort, :afterId) order by sort, id";

  /** What a query gives of an entity. */
  private record Content(EntityKind kind, String content) {
    Entity entity() {
      return RecordJson.entity(kind, content);
    }
  }

  private record Owner(String code, EntityId organisation) {}

  Entities(Release release) {
    super(release);
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
            wanted.stream()
                .filter(id -> !found.containsKey(id) && OdsId.isOrganisation(id))
                .toList());
    if (!curated.isEmpty()) {
      Map<EntityId, Entity> entities = there(Set.copyOf(curated.values()));
      curated.forEach((id, now) ->
          Optional.ofNullable(entities.get(now)).ifPresent(entity -> found.put(id, entity)));
    }
    return found;
  }

  private Map<EntityId, Entity> there(Set<EntityId> wanted) {
    var found = new HashMap<EntityId, Entity>();
    for (Entity entity : sql(BY_ID_OR_ALIAS).bindAll("ids", wanted).list(Shape.ENTITY)) {
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
    var owners = new HashMap<String, EntityId>();
    sql(OWNERS_OF_CODES)
        .bindAll("codes", ids.stream().map(Entities::code).toList())
        .list(Shape.id("subject").and((row, id) -> new Owner(Shape.text(row, "code"), id), "code"))
        .forEach(owner -> owners.put(owner.code(), owner.organisation()));
    return ids.stream()
        .filter(id -> owners.containsKey(code(id)))
        .collect(Collectors.toMap(id -> id, id -> owners.get(code(id))));
  }

  private static String code(EntityId id) {
    return SortKey.ofCode(IdentifierScheme.ODS, OdsId.code(id).orElseThrow());
  }

  /** A page, by name or title, from its beginning; organisations and body types by slug. */
  public Page<Entity> page(EntitySelection selection, PageRequest page) {
    if (page.newestFirst()) {
      throw new IllegalArgumentException("entities are not listed from the end");
    }
    Map<String, @Nullable Object> parameters = parameters(selection);
    parameters.put("afterSort", page.start().sort());
    parameters.put("afterId", page.start().id());
    List<Content> found =
        read(() ->
            asOf(find(selected(selection) + PAGE_AFTER, parameters))
                .range(0, page.first())
                .project(Content.class)
                .list());
    return Page.of(found.stream().map(Content::entity).toList(), page.first());
  }

  public int count(EntitySelection selection) {
    return read(() -> (int) asOf(find(selected(selection), parameters(selection))).count());
  }

  private PanacheQuery<EntityRow> asOf(PanacheQuery<EntityRow> query) {
    return query.filter(VersionedRow.AS_OF, asOf());
  }

  private static String selected(EntitySelection selection) {
    return selection.ids() == null ? SELECTED : SELECTED_AMONG;
  }

  private static Map<String, @Nullable Object> parameters(EntitySelection selection) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("kind", selection.kind());
    parameters.put("broader", text(selection.broader()));
    parameters.put("documentKind", text(selection.documentKind()));
    parameters.put("publisher", text(selection.publisher()));
    List<String> folded = Statement.containingFolded(selection.text());
    parameters.put("text", Statement.containing(selection.text()));
    parameters.put("folded", folded == null ? null : folded.getFirst());
    parameters.put("unfinished", folded == null ? null : folded.getLast());
    parameters.put("longest", SortKey.LONGEST);
    if (selection.ids() != null) {
      parameters.put("ids", selection.ids().stream().map(EntityId::toString).toList());
    }
    return parameters;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /**
   * For each of these wholes that has any, its parts of this kind, by name: the roles in an
   * organisation, the functions one step below a function, the proposals of a reform.
   */
  public Map<EntityId, List<Entity>> partsOf(EntityKind kind, Collection<EntityId> wholes) {
    return Grouped.by(
        sql(PARTS)
            .bind("kind", kind.name())
            .bindAll("wholes", Set.copyOf(wholes))
            .list(Shape.ENTITY.ofParent()));
  }

  /** For each of these functions, itself and all that are narrower, over any number of steps. */
  public Map<EntityId, Set<EntityId>> withNarrower(Collection<EntityId> functions) {
    var within =
        sql(NARROWER)
            .bindAll("functions", Set.copyOf(functions))
            .list(Shape.id("narrower").ofParent());
    return Grouped.mapped(Grouped.by(within), Set::copyOf);
  }

  /** The place of an entity in {@link #page}. */
  public static Key key(Entity entity) {
    return new Key(SortKey.of(entity), entity.id().toString());
  }
}
