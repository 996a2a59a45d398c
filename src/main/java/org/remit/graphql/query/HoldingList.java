package org.remit.graphql.query;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.HoldingFilter;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Page;

/** The list of holdings that a filter means. */
final class HoldingList {
  private HoldingList() {}

  static CompletionStage<HoldingConnection> of(
      ReadContext view, @Nullable HoldingFilter where, Paging paging) {
    if (where == null) {
      return CompletableFuture.completedFuture(
          anyones(view, FactSelection.held(view.when()), paging));
    }
    return selected(view, where)
        .thenCompose(selection ->
            IdArguments.known(
                    view,
                    where.holder(),
                    EntityKind.ORGANISATION,
                    EntityKind.BODY_TYPE,
                    EntityKind.ROLE)
                .thenApply(holder -> heldBy(view, holder, selection, paging)));
  }

  private static CompletionStage<FactSelection> selected(ReadContext view, HoldingFilter where) {
    FactSelection holdings =
        where.basis() == null
            ? FactSelection.held(view.when())
            : FactQueries.with(
                FactSelection.of(FactKind.HOLDING, view.when()), "basis", where.basis());
    return IdArguments.functions(view, where.function())
        .thenApply(functions ->
            HoldingSelection.of(FactQueries.with(holdings, "nature", where.nature()), functions))
        .thenCompose(those ->
            FactQueries.among(
                view,
                those,
                Part.OVER,
                where.over(),
                EntityKind.ORGANISATION,
                EntityKind.BODY_TYPE,
                EntityKind.FUNCTION,
                EntityKind.ROLE,
                EntityKind.REFORM,
                EntityKind.DOCUMENT));
  }

  private static HoldingConnection heldBy(
      ReadContext view, @Nullable EntityId holder, FactSelection holdings, Paging paging) {
    if (holder == null) {
      return anyones(view, holdings, paging);
    }
    if (holder.kind() != EntityKind.ORGANISATION) {
      return anyones(view, holdings.mentioning(Part.HOLDER, Set.of(holder)), paging);
    }
    var held = view.snapshot().holdings();
    return HoldingConnection.through(
        view,
        paging,
        PageRead.of(() ->
            held.pagesOf(Set.of(holder), holdings, paging.request())
                .getOrDefault(holder, Page.empty())),
        () ->
            CompletableFuture.completedFuture(
                held.countsOf(Set.of(holder), holdings).getOrDefault(holder, 0)));
  }

  private static HoldingConnection anyones(
      ReadContext view, FactSelection holdings, Paging paging) {
    return FactQueries.page(view, holdings, paging, paging.request(), HoldingConnection::of);
  }
}
