package org.remit.http.cache;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Sha256;

/** Tags by which a response is known again. */
public final class EntityTag {
  /** The setting of the server's public address. */
  public static final String PUBLIC_URL = "remit.public-url";

  /** Another version may answer otherwise, and so does a server of another address. */
  private static final String SOFTWARE =
      ConfigProvider.getConfig().getValue("quarkus.application.version", String.class)
          + ConfigProvider.getConfig().getOptionalValue(PUBLIC_URL, String.class).orElse("");

  private EntityTag() {}

  /**
   * The tag of all that a response depends on. It is weak, as the response may be sent compressed.
   *
   * @param parts each with a text that equal parts alone have
   */
  public static String of(@Nullable Object... parts) {
    // With their lengths, so that no two lists of parts make the same text.
    String all =
        Arrays.stream(parts)
            .map(String::valueOf)
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining("\n", SOFTWARE, ""));
    return "W/\"%s\"".formatted(Sha256.hex(all).substring(0, 32));
  }
}
