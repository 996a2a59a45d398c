package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.remit.domain.When;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.ChangeKind;
import org.remit.graphql.input.DateScalar;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;

/** The root fields for what changed. */
@GraphQLApi
@Singleton
class HistoryQueries {
  @Query
  @Description(
      "What changed in the world between two days: the facts that began or ended, in order of the"
          + " day. What is nested is seen over these days.")
  public ChangeConnection changes(
      Context context,
      @Description("The first day.") DateScalar from,
      @Description("The last day, included.") DateScalar to,
      @Nullable @Description("Only facts of these kinds; of all where left out.")
          List<@NonNull ChangeKind> kinds,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    LocalDate begin = from.read();
    LocalDate end = to.read();
    if (end.isBefore(begin)) {
      throw ArgumentErrors.badArgument(
          "to is %s and from is %s; write the earlier day as from".formatted(end, begin));
    }
    ReadContext view = ReadContext.of(context, null).at(new When(begin, end));
    Paging paging = Paging.of(view, first, 50, after, "changes", kinds);
    var wanted = ChangeKind.factKinds(kinds);
    var history = view.snapshot().history();
    var behind = ChangeConnection.after(paging);
    return ChangeConnection.of(
        view,
        paging,
        PageRead.of(() -> history.changes(begin, end, wanted, paging.first(), behind)),
        () -> CompletableFuture.completedFuture(history.countChanges(begin, end, wanted)));
  }

  @Query
  @Description(
      "What changed in the dataset after a release, up to the one that answers: facts added, and"
          + " facts withdrawn, in order of the release. For keeping a copy in step. What entities"
          + " are made of beside facts, as the name of a person or the title of a document, is not"
          + " among them: read it anew by `nodes`.")
  public UpdateConnection updates(
      Context context,
      @Description("The release the copy is of; 0 for everything.") Integer since,
      @Nullable @DefaultValue("200") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, null);
    int release = view.snapshot().release().number();
    if (since < 0 || since > release) {
      throw ArgumentErrors.badArgument(
          "since is %d; write the number of a release, from 0 to %d".formatted(since, release));
    }
    Paging paging = Paging.of(view.at(When.EVER), first, 200, after, "updates", since);
    var history = view.snapshot().history();
    var behind = UpdateConnection.after(paging);
    return UpdateConnection.of(
        view,
        paging,
        PageRead.of(() -> history.updates(since, paging.first(), behind)),
        () -> CompletableFuture.completedFuture(history.countUpdates(since)));
  }
}
