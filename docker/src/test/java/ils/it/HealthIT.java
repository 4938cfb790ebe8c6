package ils.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@AgainstTheServer
@RunAsClient
class HealthIT {

  @Test
  void theServerSaysThatItIsReady() throws IOException, InterruptedException {
    assertThat(answer("/health/ready")).contains("\"status\":\"UP\"");
  }

  @Test
  void whatWaitsToBeDeliveredIsMeasured() throws IOException, InterruptedException {
    assertThat(answer("/metrics"))
        .contains(
            "ils_deliveries_waiting", "ils_deliveries_failing", "ils_oldest_delivery_seconds");
  }

  private static String answer(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(WholeSystem.http() + path)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
