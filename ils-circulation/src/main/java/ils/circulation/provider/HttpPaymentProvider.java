package ils.circulation.provider;

import com.fasterxml.jackson.databind.JsonNode;
import ils.core.json.Json;
import ils.core.money.Amount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks the protocol of {@code PAYMENT.md} to a provider, or to an adapter in front of one. */
@ApplicationScoped
public class HttpPaymentProvider implements PaymentProvider {

  private static final int LONGEST_ANSWER = 10_000;

  @Inject ProviderConfig config;
  @Inject Clock clock;

  private HttpClient client;

  @PostConstruct
  void open() {
    client = HttpClient.newBuilder().connectTimeout(timeout()).build();
  }

  private Duration timeout() {
    return Duration.ofSeconds(config.timeoutSeconds());
  }

  @Override
  public URI start(Order order) throws ProviderDown {
    var body =
        Map.of(
            "merchant", order.merchant(),
            "payment", Long.toString(order.payment()),
            "amount", order.amount().minorUnits(),
            "currency", "DKK",
            "language", order.language(),
            "return", config.returnTo() + "?payment=" + order.payment(),
            "callback", config.callback());
    return address(call("POST", "/payments", Json.write(body), 201).path("address").asText());
  }

  private static URI address(String text) throws ProviderDown {
    try {
      URI address = new URI(text);
      if (address.getHost() != null && isWeb(address.getScheme())) {
        return address;
      }
      throw new ProviderDown("the provider gave no address to send the patron to");
    } catch (URISyntaxException e) {
      throw new ProviderDown("the provider gave no address to send the patron to", e);
    }
  }

  private static boolean isWeb(@Nullable String scheme) {
    return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
  }

  @Override
  public Told ask(String merchant, long payment) throws ProviderDown {
    HttpResponse<String> response = send("GET", path(merchant, payment), "");
    if (response.statusCode() == 404) {
      return new Told(State.UNKNOWN, Amount.NONE);
    }
    JsonNode answer = read(response, 200);
    try {
      State state = State.valueOf(answer.path("state").asText());
      return new Told(state, new Amount(answer.path("amount").asLong()));
    } catch (IllegalArgumentException e) {
      throw new ProviderDown("the provider told an unknown state", e);
    }
  }

  @Override
  public boolean refund(String merchant, long payment, long refund, Amount amount)
      throws ProviderDown {
    var body = Map.of("refund", Long.toString(refund), "amount", amount.minorUnits());
    String path = path(merchant, payment) + "/refunds";
    return switch (call("POST", path, Json.write(body), 200).path("state").asText()) {
      case "DONE" -> true;
      case "REFUSED" -> false;
      default -> throw new ProviderDown("the provider has neither done nor refused the refund");
    };
  }

  /** A merchant is whatever staff have written down. */
  private static String path(String merchant, long payment) {
    String segment = URLEncoder.encode(merchant, StandardCharsets.UTF_8).replace("+", "%20");
    return "/payments/" + segment + "/" + payment;
  }

  private JsonNode call(String method, String path, String body, int wanted) throws ProviderDown {
    return read(send(method, path, body), wanted);
  }

  private HttpResponse<String> send(String method, String path, String body) throws ProviderDown {
    URI address = URI.create(config.address() + path);
    String signature = config.signature().sign(clock.instant(), method, address.getRawPath(), body);
    var request =
        HttpRequest.newBuilder(address)
            .timeout(timeout())
            .header("Content-Type", "application/json")
            .header(Signature.HEADER, signature)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ProviderDown("the payment provider did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderDown("interrupted while the payment provider was asked", e);
    }
  }

  private static JsonNode read(HttpResponse<String> response, int wanted) throws ProviderDown {
    if (response.statusCode() != wanted || response.body().length() > LONGEST_ANSWER) {
      throw new ProviderDown("the payment provider answered " + response.statusCode());
    }
    try {
      return Json.read(response.body(), JsonNode.class);
    } catch (IllegalArgumentException e) {
      throw new ProviderDown("the payment provider answered no JSON", e);
    }
  }
}
