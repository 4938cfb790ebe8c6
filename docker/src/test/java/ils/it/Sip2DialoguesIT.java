package ils.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ils.core.json.Json;
import ils.selfcheck.dialogue.Dialogue;
import ils.selfcheck.dialogue.Dialogues;
import ils.selfcheck.dialogue.SocketLine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The dialogue files of self-check, over a real socket, against the demo library. */
@AgainstTheServer
@RunAsClient
class Sip2DialoguesIT {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Copenhagen"));

  @Test
  @DisplayName("whatever is common to every server: login, error detection, what is passed over")
  void commonDialogues() throws IOException {
    assertThat(failuresOf("common")).isEmpty();
  }

  @Test
  @DisplayName("loans, returns, renewals and refusals by the rules of the desk")
  void dialoguesWithTheLibrary() throws IOException {
    assertThat(failuresOf("server")).isEmpty();
  }

  private static List<String> failuresOf(String folder) throws IOException {
    List<String> failures = new ArrayList<>();
    Map<String, String> variables = variables();
    for (Path file : Dialogues.in(folder)) {
      try {
        Dialogue.play(file, Sip2DialoguesIT::dial, variables, CLOCK);
      } catch (AssertionError e) {
        failures.add(e.getMessage());
      }
    }
    return failures;
  }

  private static SocketLine dial() throws IOException {
    return new SocketLine(new InetSocketAddress("127.0.0.1", WholeSystem.sip2Port()));
  }

  private static Map<String, String> variables() throws IOException {
    JsonNode demo = Json.mapper().readTree(WholeSystem.data().resolve("demo.json").toFile());
    JsonNode login = demo.get("sip2Login");
    JsonNode patron = demo.get("patrons").get(0);
    return Map.ofEntries(
        Map.entry("user", login.get("user").asText()),
        Map.entry("password", login.get("password").asText()),
        Map.entry("location", login.get("location").asText()),
        Map.entry("institution", login.get("institution").asText()),
        Map.entry("patron", patron.get("card").asText()),
        Map.entry("pin", patron.get("pin").asText()),
        Map.entry("name", patron.get("name").asText()),
        Map.entry("item", demo.get("items").get(0).get("barcode").asText()),
        Map.entry("item2", demo.get("items").get(1).get("barcode").asText()));
  }
}
