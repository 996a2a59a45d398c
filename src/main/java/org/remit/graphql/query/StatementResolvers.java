package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.Stance;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.StatementFact;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.StatementFilter;
import org.remit.graphql.input.StatementPart;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Organisation;
import org.remit.graphql.type.Person;
import org.remit.graphql.type.Reform;
import org.remit.store.read.FactSelection;

/** Statements: all, and those by or about entities; the latest first. */
@GraphQLApi
@Singleton
class StatementResolvers {
  @Query
  @Description("What was said, the latest first.")
  public CompletionStage<Connection<StatementFact>> statements(
      Context field,
      @Nullable @Description("Which statements; all where left out.") StatementFilter where,
      @Nullable
          @Description(
              "Only what was said then, with all that is nested in it seen at that time. Left out,"
                  + " all that was ever said, seen as of today.")
          WhenScalar when,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    Paging paging = Paging.of(context, first, 20, after, "statements", where, when);
    FactSelection all =
        FactSelection.of(FactKind.STATEMENT, when == null ? When.EVER : context.when());
    return (where == null ? CompletableFuture.completedFuture(all) : selected(context, all, where))
        .thenApply(selection ->
            FactLists.of(
                context,
                paging,
                FactLists.selected(context, selection, paging.newestFirst()),
                StatementFact.class));
  }

  private static CompletionStage<FactSelection> selected(
      ReadContext context, FactSelection all, StatementFilter where) {
    FactSelection statements =
        Selections.with(
            Selections.with(all, where.kind(), FactSelection::ofStatement),
            where.stance(),
            FactSelection::withStance);
    FactSelection saying = where.text() == null ? statements : statements.saying(where.text());
    return Selections.mentioning(
            context, saying, Part.SPEAKER, where.speaker(), IdArguments.SPEAKERS)
        .thenCompose(those ->
            Selections.mentioning(context, those, Part.ABOUT, where.about(), IdArguments.SUBJECTS))
        .thenCompose(those ->
            Selections.mentioning(
                context, those, Part.REFORM, where.reform(), Set.of(EntityKind.REFORM)))
        .thenCompose(those ->
            Selections.mentioning(
                context, those, Part.REPORTED_IN, where.document(), Set.of(EntityKind.DOCUMENT)));
  }

  @Description(
      "What was said about it, or by it, the latest first. Seen on a day, all up to that day; over"
          + " a longer time, what was said in it.")
  public Connection<StatementFact> statements(
      @Source Organisation organisation,
      @Nullable @DefaultValue("ABOUT") @Description("Whether what is said about it, or by it.")
          StatementPart as,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    Part part = as == StatementPart.SPEAKER ? Part.SPEAKER : Part.ABOUT;
    return of(organisation, part, seenIn(organisation), first, after);
  }

  @Description(
      "What the person said, or what was said about the person, the latest first. Seen on a day,"
          + " all up to that day; over a longer time, what was said in it.")
  public Connection<StatementFact> statements(
      @Source Person person,
      @Nullable
          @DefaultValue("SPEAKER")
          @Description("Whether what the person said, or what was said about the person.")
          StatementPart as,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    Part part = as == StatementPart.ABOUT ? Part.ABOUT : Part.SPEAKER;
    return of(person, part, seenIn(person), first, after);
  }

  @Description(
      "What was said about it, the latest first. Seen on a day, all up to that day; over a longer"
          + " time, what was said in it.")
  public Connection<StatementFact> statements(
      @Source Reform reform,
      @Nullable @Description("Only statements with this stance.") Stance stance,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    FactSelection all = seenIn(reform);
    return of(
        reform, Part.REFORM, stance == null ? all : all.withStance(Set.of(stance)), first, after);
  }

  @Description("The statements it carries, of whatever time, the latest first.")
  public Connection<StatementFact> statements(
      @Source Document document,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    var all = FactSelection.of(FactKind.STATEMENT, When.EVER);
    return of(document, Part.REPORTED_IN, all, first, after);
  }

  private static FactSelection seenIn(EntityNode entity) {
    return FactSelection.of(FactKind.STATEMENT, entity.context().happenings());
  }

  private static Connection<StatementFact> of(
      EntityNode entity,
      Part part,
      FactSelection selection,
      @Nullable Integer first,
      @Nullable String after) {
    ReadContext context = entity.context();
    Paging paging =
        Paging.of(context, first, 20, after, "statements", entity.id(), part, selection.stances());
    return FactLists.of(
        context,
        paging,
        FactLists.mentioning(entity, part, selection, paging.newestFirst()),
        StatementFact.class);
  }
}
