package org.remit.graphql.page;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

@Description("Where a page stands in its list.")
public record PageInfo(
    @Description("Whether more items follow behind this page.") boolean hasNextPage,
    @Description("Whether items come before this page: true where `after` was given.")
        boolean hasPreviousPage,
    @Nullable @Description("The cursor of the first item; null where the page is empty.")
        String startCursor,
    @Nullable
        @Description(
            "The cursor of the last item, for `after` of the next page; null where it is empty.")
        String endCursor) {}
