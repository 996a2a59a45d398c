package org.remit.graphql.page;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** Where a page stands in its list. */
@Description("Where a page stands in its list.")
final class PageInfo {
  private final boolean next;
  private final boolean previous;
  private final @org.jspecify.annotations.Nullable String start;
  private final @org.jspecify.annotations.Nullable String end;

  PageInfo(
      boolean next,
      boolean previous,
      @org.jspecify.annotations.Nullable String start,
      @org.jspecify.annotations.Nullable String end) {
    this.next = next;
    this.previous = previous;
    this.start = start;
    this.end = end;
  }

  @Description("Whether more items follow behind this page.")
  public boolean getHasNextPage() {
    return next;
  }

  @Description("Whether items come before this page: true where `after` was given.")
  public boolean getHasPreviousPage() {
    return previous;
  }

  @Nullable
  @Description("The cursor of the first item; null where the page is empty.")
  public String getStartCursor() {
    return start;
  }

  @Nullable
  @Description("The cursor of the last item, for `after` of the next page; null where it is empty.")
  public String getEndCursor() {
    return end;
  }
}
