package ils.selfcheck.server;

import ils.selfcheck.tcp.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** DOWN while SIP2 is wanted and its port is not ours. */
@Readiness
@ApplicationScoped
public class Sip2Health implements HealthCheck {

  @Inject Sip2Endpoint endpoint;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("sip2");
    if (!endpoint.isWanted()) {
      return answer.up().withData("port", "off").build();
    }
    return switch (endpoint.state()) {
      case Listener.State.Open(var address) ->
          answer
              .up()
              .withData("port", address.getPort())
              .withData("connections", endpoint.connections())
              .build();
      case Listener.State.Failed(String why) -> answer.down().withData("reason", why).build();
      case Listener.State.Closed() -> answer.down().withData("reason", "not started").build();
    };
  }
}
