package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static ils.it.patronapi.PatronWorld.ANNA;
import static ils.it.patronapi.PatronWorld.BO;
import static ils.it.patronapi.PatronWorld.EXPIRED;
import static ils.it.patronapi.PatronWorld.LIBRARY;
import static ils.it.patronapi.PatronWorld.ULLA;
import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every operation of the application, found on the class path, with tokens that must not open
 * it. What is open to everybody stands in {@code open-endpoints.txt}; a new one is added there by
 * hand, or this fails.
 */
@AgainstTheServer
@RunAsClient
class EndpointsRefuseIT {

  private static final String NO_SUCH_TOKEN = "no-such-token";
  private static final List<String> ANNAS_OWN =
      List.of("" + ANNA.id(), ANNA.card(), "Anna Prøve", "anna@example.dk", "Ågade 1");
  private static final Set<String> OPEN = open("/open-endpoints.txt");

  @BeforeAll
  static void world() {
    PatronWorld.open();
  }

  /** The walk passes sign-out, too. */
  @BeforeEach
  void tokensLive() {
    PatronWorld.renewTokens();
  }

  static List<Endpoint> all() {
    return Endpoint.all();
  }

  static List<Endpoint> closed() {
    return all().stream().filter(e -> !OPEN.contains(e.toString())).toList();
  }

  private static Set<String> open(String file) {
    try (var in = EndpointsRefuseIT.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer send(Endpoint endpoint, String patron, String token) {
    boolean body = Set.of("POST", "PUT", "PATCH").contains(endpoint.method());
    var ask =
        Ask.of(endpoint.method(), endpoint.address(AGENCY, patron), body ? "{}" : "")
            .with("Content-Type", endpoint.consumes());
    return (token.isEmpty() ? ask : ask.bearer(token)).raw();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("closed")
  @DisplayName("No token, an expired one and an unknown one open nothing")
  void opensToNobodyWithoutALivingToken(Endpoint endpoint) {
    for (String token : List.of("", EXPIRED, NO_SUCH_TOKEN)) {
      for (String patron : List.of("" + ANNA.id(), "patronid")) {
        var answer = send(endpoint, patron, token);

        assertThat(answer.status())
            .as("%s with the token '%s'", endpoint, token)
            .isIn(303, 401, 403, 404, 405);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName("Another patron, another municipality and a library token see nothing of Anna")
  void tellsOthersNothing(Endpoint endpoint) {
    for (String token : List.of(ULLA.token(), BO.token(), LIBRARY)) {
      var answer = send(endpoint, "" + ANNA.id(), token);

      assertThat(answer.status()).as("%s broke", endpoint).isLessThan(500);
      if (endpoint.template().contains("{patron")) {
        assertThat(answer.status()).as("%s for %s", endpoint, token).isIn(400, 401, 403, 404, 405);
      }
      if (answer.status() < 300) {
        assertThat(answer.body()).as("%s for %s", endpoint, token).doesNotContain(ANNAS_OWN);
      }
    }
  }

  @Test
  void everyOpenEndpointIsStillThere() {
    var names = all().stream().map(Endpoint::toString).collect(Collectors.toSet());

    assertThat(names).containsAll(OPEN);
  }

  @Test
  void theWalkFindsTheOperationsOfSeveralModules() {
    var names = all().stream().map(Endpoint::toString).toList();

    assertThat(names)
        .contains(
            "GET /external/{agency}/patrons/{patron}/v{version}",
            "POST /api/patron/v1/tokens",
            "GET /problems/{slug}");
  }
}
