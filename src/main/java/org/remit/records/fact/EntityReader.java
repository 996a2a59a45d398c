package org.remit.records.fact;

import java.util.List;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;
import org.remit.records.yaml.YamlRecord;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Makes the entity of a record whose structure is right. */
public record EntityReader(IdReader ids) {
  public Entity read(RecordKind folder, YamlRecord item) {
    EntityId id = EntityId.of(item.text("id"));
    List<EntityId> aliases =
        item.list("aliases").stream()
            .map(node -> EntityId.of(((ScalarNode) node).getValue()))
            .toList();
    return switch (folder) {
      case ORGANISATIONS -> new Entity.Organisation(id, aliases, item.date("researchedUntil"));
      case BODY_TYPES -> new Entity.BodyType(id, aliases);
      case FUNCTIONS ->
          new Entity.Function(
              id, aliases, item.text("name"), item.find("description"), ids.find(item, "broader"));
      case ROLES -> new Entity.Role(id, aliases, item.text("name"), ids.read(item, "organisation"));
      case PEOPLE -> new Entity.Person(id, aliases, item.text("name"));
      case DOCUMENTS -> document(id, aliases, item);
      case REFORMS ->
          new Entity.Reform(
              id,
              aliases,
              item.text("name"),
              item.text("summary"),
              ids.find(item, "partOf"),
              item.date("researchedUntil"));
      case HOLDINGS, TENURES, STATEMENTS, EVENTS ->
          throw new IllegalArgumentException(folder + " holds no entities");
    };
  }

  private Entity.Document document(EntityId id, List<EntityId> aliases, YamlRecord item) {
    return new Entity.Document(
        id,
        aliases,
        item.text("title"),
        item.word(DocumentKind.class, "kind"),
        ids.find(item, "publisher"),
        ids.list(item, "authors"),
        item.date("published"),
        item.find("link"),
        item.word(Licence.class, "licence"),
        item.find("sha256"),
        item.find("note"));
  }
}
