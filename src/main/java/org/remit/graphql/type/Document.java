package org.remit.graphql.type;

import io.smallrye.graphql.api.Deprecated;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.When;
import org.remit.domain.term.DocumentKind;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;

@Description("A publication: an Act, a report, an article, a data file.")
public final class Document extends EntityNode implements Node, Subject, Found {
  private final Entity.Document entity;

  Document(ReadContext context, Entity.Document entity) {
    super(context, entity.id());
    this.entity = entity;
  }

  public Entity.Document entity() {
    return entity;
  }

  @Description("Its title.")
  public String getTitle() {
    return entity.title();
  }

  @Description("The kind of document.")
  public DocumentKind getDocumentKind() {
    return entity.kind();
  }

  @Description("As `documentKind`.")
  @Deprecated(reason = "Use `documentKind`, which can be asked for of different types at once.")
  public DocumentKind getKind() {
    return getDocumentKind();
  }

  @Nullable
  @Description("Who published it; null where not known.")
  public CompletionStage<@Nullable Party> getPublisher() {
    return oneOrNull(context(), entity.publisher(), Party.class);
  }

  @Description("Who wrote it, in its own order; empty where not known.")
  public CompletionStage<List<@NonNull Party>> getAuthors() {
    return all(context(), entity.authors(), Party.class);
  }

  @Nullable
  @Description("When it was published; null where not known.")
  public PartialDateScalar getPublished() {
    return PartialDateScalar.of(entity.published());
  }

  @Nullable
  @Description("Its address on the web; null where not known.")
  public String getLink() {
    return entity.link();
  }

  @Description(
      "The licence under which it may be reused: `OGL_3` Open Government Licence v3.0,"
          + " `OPEN_PARLIAMENT` Open Parliament Licence v3.0, `CC_BY_4`, `CC0`,"
          + " `ALL_RIGHTS_RESERVED`, `NOT_KNOWN`.")
  public String getLicence() {
    return entity.licence().name();
  }

  @Nullable
  @Description(
      "SHA-256 of the text that its citations were checked against; null where there is none.")
  public String getSha256() {
    return entity.sha256();
  }

  @Nullable
  @Description("What is uncertain about it; null where nothing is.")
  public String getNote() {
    return entity.note();
  }

  /** Author, title, publisher and date, for a citation. */
  public CompletionStage<String> reference() {
    ReadContext then = context().when().equals(published()) ? context() : context().at(published());
    List<CompletionStage<String>> authors =
        entity.authors().stream().map(author -> called(then, author)).toList();
    EntityId publisher = entity.publisher();
    boolean own = publisher == null || entity.authors().contains(publisher);
    List<CompletionStage<String>> publishers =
        publisher == null || own ? List.of() : List.of(called(then, publisher));
    return BatchedReads.<String>all(authors)
        .thenCombine(BatchedReads.<String>all(publishers), this::reference);
  }

  private String reference(List<String> authors, List<String> publishers) {
    var published = entity.published();
    return Stream.of(
            authors.stream(),
            Stream.of(entity.title()),
            publishers.stream(),
            Stream.ofNullable(published == null ? null : published.words()))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(", "));
  }

  private When published() {
    var published = entity.published();
    return published == null ? context().when() : new When(published.first(), published.last());
  }

  private static CompletionStage<String> called(ReadContext context, EntityId party) {
    return one(context, party, Party.class)
        .thenCompose(found ->
            switch (found) {
              case Organisation organisation -> organisation.getName();
              case BodyType bodyType -> bodyType.getName();
              case Role role -> CompletableFuture.completedFuture(role.getName());
              case Person person -> CompletableFuture.completedFuture(person.getName());
            });
  }

  /** Whether the licence allows showing its passages in full. */
  boolean open() {
    return entity.licence().open();
  }
}
