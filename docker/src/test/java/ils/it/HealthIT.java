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
    var request = HttpRequest.newBuilder(URI.create(WholeSystem.http() + "/health/ready")).build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"");
  }
}
