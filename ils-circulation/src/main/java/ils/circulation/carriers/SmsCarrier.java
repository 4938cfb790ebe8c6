package ils.circulation.carriers;

import ils.circulation.messages.Carrier;
import ils.circulation.messages.Handover;
import ils.circulation.messages.Outgoing;
import ils.circulation.policy.notices.Medium;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives SMS to a gateway that speaks the small HTTP interface of {@code NOTICES.md}; without one
 * they are put into the outbox folder.
 */
@ApplicationScoped
public class SmsCarrier implements Carrier {

  /** The gateway is busy, down, or does not know us; none of it is about the number. */
  private static final Set<Integer> LATER = Set.of(401, 403, 408, 425, 429);

  @Inject
  @ConfigProperty(name = "ils.sms.address")
  Optional<String> address;

  @Inject
  @ConfigProperty(name = "ils.sms.token")
  Optional<String> token;

  @Inject
  @ConfigProperty(name = "ils.sms.timeout.seconds")
  int timeoutSeconds;

  @Inject OutboxFolder outbox;

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  @Override
  public Round begin() {
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(timeoutSeconds)).build();
    return new Round() {

      @Override
      public Handover hand(Outgoing message) {
        return address.isPresent() ? send(client, address.get(), message) : keep(message);
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }

  private Handover keep(Outgoing message) {
    return outbox.put(message, ".sms.json", file -> Files.writeString(file, body(message)));
  }

  private static String body(Outgoing message) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("id", Long.toString(message.id()));
    body.put("from", message.sender());
    body.put("to", message.address());
    body.put("text", message.text());
    return Json.write(body);
  }

  private Handover send(HttpClient client, String gateway, Outgoing message) {
    var request =
        HttpRequest.newBuilder(URI.create(gateway))
            .timeout(Duration.ofSeconds(timeoutSeconds))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", Long.toString(message.id()))
            .POST(BodyPublishers.ofString(body(message)));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try {
      return answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      return new Handover.Later("GATEWAY_" + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Handover.Later("STOPPED");
    }
  }

  private static Handover answer(HttpResponse<String> response) {
    int status = response.statusCode();
    String why = "HTTP_" + status;
    if (status / 100 == 2) {
      return new Handover.Taken("gateway", number(response.body()));
    }
    return status / 100 == 4 && !LATER.contains(status)
        ? new Handover.Refused(why)
        : new Handover.Later(why);
  }

  /** The gateway's own number, if it tells one. */
  private static String number(String body) {
    try {
      String id =
          Json.read(body, com.fasterxml.jackson.databind.JsonNode.class).path("id").asText();
      return id.substring(0, Math.min(120, id.length()));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
