package org.remit.app.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.remit.app.CannotRunException;

/** Where the server listens. */
public record ServerAddress(String host, int port) {
  /**
   * Checks that the server can listen here.
   *
   * @throws CannotRunException when it cannot, with the reason
   */
  public void requireFree() throws IOException {
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new CannotRunException(
          "There is no host %s to listen on; choose another with --host or REMIT_HOST."
              .formatted(host));
    }
    try (var socket = new ServerSocket()) {
      socket.bind(address);
    } catch (BindException taken) {
      throw new CannotRunException(
          "Port %d of %s cannot be had (%s). Perhaps Remit is running already; or choose another port with --port or REMIT_PORT."
              .formatted(port, host, taken.getMessage()),
          taken);
    }
  }

  /** For a browser on this machine. */
  String url() {
    var address = new InetSocketAddress(host, port).getAddress();
    String shown = address != null && address.isAnyLocalAddress() ? "127.0.0.1" : host;
    return "http://%s:%d/".formatted(shown.contains(":") ? "[" + shown + "]" : shown, port);
  }
}
