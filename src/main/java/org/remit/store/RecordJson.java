package org.remit.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.PartialDate;
import org.remit.domain.Sha256;

/**
 * Entities and facts as JSON, and the hash of that JSON which names them. The same record always
 * gives the same bytes: keys in the order of the record's components, absent values left out.
 */
public final class RecordJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(EntityId.class, ToStringSerializer.instance)
                  .addDeserializer(EntityId.class, fromText(EntityId.class, EntityId::of))
                  .addSerializer(PartialDate.class, ToStringSerializer.instance)
                  .addDeserializer(PartialDate.class, fromText(PartialDate.class, PartialDate::of)))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final JsonMapper WITHOUT_CITATIONS =
      MAPPER.rebuild().addMixIn(Fact.class, Uncited.class).build();

  /** Leaves the citations out. */
  @JsonIgnoreProperties("citations")
  private interface Uncited {}

  private RecordJson() {}

  private static <T> com.fasterxml.jackson.databind.JsonDeserializer<T> fromText(
      Class<T> type, java.util.function.Function<String, T> read) {
    return new com.fasterxml.jackson.databind.deser.std.FromStringDeserializer<T>(type) {
      @Override
      protected T _deserialize(
          String text, com.fasterxml.jackson.databind.DeserializationContext context) {
        return read.apply(text);
      }
    };
  }

  public static String write(Object entityOrFact) {
    try {
      return MAPPER.writeValueAsString(entityOrFact);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String writeUncited(Fact fact) {
    try {
      return WITHOUT_CITATIONS.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Fact fact(FactKind kind, String json) {
    return read(json, typeOf(kind));
  }

  public static Entity entity(EntityKind kind, String json) {
    return read(json, typeOf(kind));
  }

  /** The first 128 bits of the SHA-256 of the source, the kind and the JSON. */
  public static UUID hash(String source, String kind, String json) {
    var hash =
        ByteBuffer.wrap(
            Sha256.of(
                (source + '\n' + kind + '\n').getBytes(StandardCharsets.UTF_8),
                json.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<? extends Fact> typeOf(FactKind kind) {
    return switch (kind) {
      case NAME -> Fact.Name.class;
      case IDENTIFIER -> Fact.Identifier.class;
      case EXISTENCE -> Fact.Existence.class;
      case CLASSIFICATION -> Fact.Classification.class;
      case RELATION -> Fact.Relation.class;
      case ADDRESS -> Fact.Address.class;
      case HOLDING -> Fact.Holding.class;
      case TENURE -> Fact.Tenure.class;
      case STATEMENT -> Fact.Statement.class;
      case STAGE -> Fact.Stage.class;
      case AFFECTS -> Fact.Affects.class;
      case EVENT -> Fact.Event.class;
    };
  }

  private static Class<? extends Entity> typeOf(EntityKind kind) {
    return switch (kind) {
      case ORGANISATION -> Entity.Organisation.class;
      case BODY_TYPE -> Entity.BodyType.class;
      case FUNCTION -> Entity.Function.class;
      case ROLE -> Entity.Role.class;
      case PERSON -> Entity.Person.class;
      case DOCUMENT -> Entity.Document.class;
      case REFORM -> Entity.Reform.class;
    };
  }
}
