package org.remit.store.read;

import java.util.ArrayList;
import org.remit.domain.EntityId;
import org.remit.domain.Mention.Part;

/** What a {@link FactSelection} asks of the fact called f in a statement. */
final class FactConditions {
  /**
   * The release, the time, and the values that are asked for, of which null is no condition. It is
   * a case because PostgreSQL expects half of the rows of one; of the conditions themselves it
   * expects so few that it sorts all rows instead of reading an index in order.
   */
  private static final String SELECTED =
      """
      case when
        f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)
        and (cast(:functions as text[]) is null or f.object = any(:functions))
        and (cast(:labels as text[]) is null or f.label = any(:labels))
        and (cast(:natures as text[]) is null or f.content ->> 'nature' = any(:natures))
        and (cast(:stances as text[]) is null or f.content ->> 'stance' = any(:stances))
        and (:text is null or concat_ws(' ', f.content ->> 'summary', f.content ->> 'phrase',
          f.content ->> 'note') ilike :text)
      then true else false end\
      """;

  /** That it meets all conditions on whom it mentions, each of which names some entities. */
  private static final String MENTIONING =
      """
      (:conditions = 0 or f.id in (
        select m.fact
        from unnest(cast(:condition as text[]), cast(:part as text[]), cast(:entity as text[]))
          as c (condition, part, entity)
        join mention_of_records m on m.entity = c.entity and m.part = c.part
        group by m.fact having count(distinct c.condition) = :conditions))\
      """;

  private FactConditions() {}

  /**
   * Puts the conditions in the place of {@code {kinds}}, a list of constants, {@code {selected}}
   * and, where the statement has it, {@code {mentioning}}.
   *
   * @throws IllegalArgumentException where the selection has a condition that the statement has not
   */
  static Statement of(FactSelection selection, Statement statement) {
    boolean mentioning = statement.has("mentioning");
    if (!mentioning && !selection.mentioning().isEmpty()) {
      throw new IllegalArgumentException("this list is not read by mentions: " + selection);
    }
    statement
        .with("kinds", selection.kinds())
        .with("selected", SELECTED)
        .during(selection.when())
        .bindAll("functions", selection.functions())
        .bindAll("labels", selection.labels())
        .bindAll("natures", selection.natures())
        .bindAll("stances", selection.stances())
        .bind("text", Statement.containing(selection.text()), String.class);
    return mentioning ? mentioning(selection, statement) : statement;
  }

  private static Statement mentioning(FactSelection selection, Statement statement) {
    var conditions = new ArrayList<Integer>();
    var parts = new ArrayList<Part>();
    var entities = new ArrayList<EntityId>();
    for (int i = 0; i < selection.mentioning().size(); i++) {
      var mentioning = selection.mentioning().get(i);
      for (EntityId entity : mentioning.anyOf()) {
        conditions.add(i);
        parts.add(mentioning.part());
        entities.add(entity);
      }
    }
    return statement
        .with("mentioning", MENTIONING)
        .bind("conditions", selection.mentioning().size())
        .bindAll("condition", conditions)
        .bindAll("part", parts)
        .bindAll("entity", entities);
  }
}
