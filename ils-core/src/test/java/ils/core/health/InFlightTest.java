package ils.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class InFlightTest {

  private final InFlight inFlight = new InFlight();

  @Test
  void countsARequestWhileItIsOnItsWay() throws ServletException, IOException {
    FilterChain chain = (request, response) -> assertThat(inFlight.getRequests()).isEqualTo(1);

    inFlight.doFilter(null, null, chain);

    assertThat(inFlight.getRequests()).isZero();
  }

  @Test
  void forgetsARequestThatFailed() {
    FilterChain chain =
        (request, response) -> {
          throw new IOException("gone");
        };

    assertThatThrownBy(() -> inFlight.doFilter(null, null, chain)).hasMessage("gone");
    assertThat(inFlight.getRequests()).isZero();
  }
}
