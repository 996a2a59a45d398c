package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.remit.domain.When;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.DatasetUpdate;
import org.remit.graphql.fact.WorldChange;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.ChangeKind;
import org.remit.graphql.input.DateScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Dataset;
import org.remit.store.Key;
import org.remit.store.StoredFact;
import org.remit.store.read.History.ChangeKey;
import org.remit.store.read.History.UpdateKey;

/** The release that answers, what changed in the dataset, and what changed in the world. */
@GraphQLApi
@Singleton
class DatasetResolvers {
  @Query
  @Description("The release that answers: what it has and on what terms.")
  public Dataset dataset(Context field) {
    return new Dataset(ReadContext.of(field, null));
  }

  @Query
  @Description(
      "What changed in the world between two days: the facts that began or ended, in order of the"
          + " day. What is nested is seen over these days.")
  public Connection<WorldChange> changes(
      Context field,
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
    ReadContext context = ReadContext.of(field, new When(begin, end));
    Paging paging = Paging.of(context, first, 50, after, "changes", kinds);
    var wanted = ChangeKind.factKinds(kinds);
    var history = context.snapshot().history();
    ChangeKey behind = changeKey(paging.after());
    return Connection.of(
        paging,
        ListRead.unbatched(
            () -> history.changes(begin, end, wanted, paging.first(), behind),
            () -> history.countChanges(begin, end, wanted)),
        change -> key(change.on(), change.ended(), change.fact()),
        change -> new WorldChange(context, change));
  }

  private static @Nullable ChangeKey changeKey(@Nullable Key after) {
    if (after == null) {
      return null;
    }
    String[] sort = after.sort().split(" ", -1);
    return new ChangeKey(
        LocalDate.parse(sort[0]), Boolean.parseBoolean(sort[1]), UUID.fromString(after.id()));
  }

  @Query
  @Description(
      "What changed in the dataset after a release, up to the one that answers: facts added, and"
          + " facts withdrawn, in order of the release. For keeping a copy in step. What entities"
          + " are made of beside facts, as the name of a person or the title of a document, is not"
          + " among them: read it again with `nodes`.")
  public Connection<DatasetUpdate> updates(
      Context field,
      @Description("The release the copy is of; 0 for everything.") Integer since,
      @Nullable @DefaultValue("200") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, null);
    int release = context.snapshot().release().number();
    if (since < 0 || since > release) {
      throw ArgumentErrors.badArgument(
          "since is %d; write the number of a release, from 0 to %d".formatted(since, release));
    }
    Paging paging = Paging.of(context.at(When.EVER), first, 200, after, "updates", since);
    var history = context.snapshot().history();
    UpdateKey behind = updateKey(paging.after());
    return Connection.of(
        paging,
        ListRead.unbatched(
            () -> history.updates(since, paging.first(), behind),
            () -> history.countUpdates(since)),
        update -> key(update.release(), update.withdrawn(), update.fact()),
        update -> new DatasetUpdate(context, update));
  }

  private static @Nullable UpdateKey updateKey(@Nullable Key after) {
    if (after == null) {
      return null;
    }
    String[] sort = after.sort().split(" ", -1);
    return new UpdateKey(
        Integer.parseInt(sort[0]), Boolean.parseBoolean(sort[1]), UUID.fromString(after.id()));
  }

  /**
   * A list in order of a day or release, in which what ended follows what began, or precedes it.
   */
  private static Key key(Object order, boolean end, StoredFact fact) {
    return new Key(order + " " + end, fact.id().toString());
  }
}
