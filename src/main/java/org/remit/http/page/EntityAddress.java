package org.remit.http.page;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;

/**
 * The address of an entity: {@code /id/organisation/nhs-england.json?when=2019}.
 *
 * @param suffix {@code .html}, {@code .json} or empty
 * @param query what follows the question mark; null where there is none
 */
record EntityAddress(String id, String suffix, @Nullable String query) {
  static EntityAddress of(RoutingContext request) {
    String id = request.pathParam("kind") + "/" + request.pathParam("slug");
    for (PageFormat format : PageFormat.values()) {
      if (id.endsWith(format.suffix())) {
        return new EntityAddress(
            id.substring(0, id.length() - format.suffix().length()),
            format.suffix(),
            request.request().query());
      }
    }
    return new EntityAddress(id, "", request.request().query());
  }

  Optional<EntityId> find() {
    return EntityId.find(id);
  }

  /** The ids that may be meant, the likeliest first, where somebody typed the address. */
  List<EntityId> readings() {
    return Stream.concat(find().stream(), EntityId.readings(id).stream()).distinct().toList();
  }

  /** The same address of another entity. */
  String of(EntityId other) {
    return "/id/" + other + suffix + (query == null ? "" : "?" + query);
  }
}
