package org.remit.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.remit.app.CannotRunException;

class ServerAddressTest {
  @Test
  void addressIsOneThatABrowserOpens() {
    assertThat(new ServerAddress("127.0.0.1", 8080).url()).isEqualTo("http://127.0.0.1:8080/");
    assertThat(new ServerAddress("::1", 8080).url()).isEqualTo("http://[::1]:8080/");
    assertThat(new ServerAddress("0.0.0.0", 80).url()).isEqualTo("http://127.0.0.1:80/");
  }

  @Test
  void hostThatIsNotOfThisMachineIsRefused() {
    // Set aside for documentation, so that no machine has it.
    assertThatThrownBy(() -> new ServerAddress("192.0.2.1", 8080).requireFree())
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("Port 8080 of 192.0.2.1 cannot be had");
  }
}
