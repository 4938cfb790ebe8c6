package ils.core.page;

import ils.core.http.Assets;
import ils.core.http.AssetsResource;
import ils.core.http.BodyLimit;
import ils.core.http.CrossSiteGuard;
import ils.core.http.IlsApplication;
import ils.core.http.JsonForm;
import ils.core.http.RequestId;
import ils.core.http.SecurityHeaders;
import ils.core.problem.HttpErrorMapper;
import ils.core.problem.InvalidFieldsMapper;
import ils.core.problem.JsonShapeMapper;
import ils.core.problem.JsonSyntaxMapper;
import ils.core.problem.ProblemMapper;
import ils.core.problem.UnexpectedMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The web edge of core with a few resources of its own, without a socket. */
public final class EdgeServer {

  private final ApplicationHandler handler;

  public EdgeServer() {
    var config =
        new ResourceConfig(
            TryResource.class,
            ProblemPages.class,
            AssetsResource.class,
            RequestId.class,
            Language.class,
            BodyLimit.class,
            CrossSiteGuard.class,
            SecurityHeaders.class,
            PageFilter.class,
            JsonForm.class,
            ProblemMapper.class,
            HttpErrorMapper.class,
            InvalidFieldsMapper.class,
            JsonSyntaxMapper.class,
            JsonShapeMapper.class,
            UnexpectedMapper.class);
    config.addProperties(new IlsApplication().getProperties());
    config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            var assets = new Assets();
            bind(assets).to(Assets.class);
            bind(new Renderer(assets, List.of(), "")).to(Renderer.class);
          }
        });
    handler = new ApplicationHandler(config);
  }

  /** What came back. */
  public record Reply(int status, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** The Set-Cookie line of this cookie; empty if there is none. */
    public String cookie(String name) {
      return headers.getOrDefault("Set-Cookie", List.of()).stream()
          .filter(line -> line.startsWith(name + "="))
          .findFirst()
          .orElse("");
    }
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /**
   * @param headers name, value, name, value
   */
  public Reply send(String method, String path, String body, String... headers) {
    var base = URI.create("http://localhost/");
    var request =
        new ContainerRequest(
            base, base.resolve(path), method, null, new MapPropertiesDelegate(), null);
    request.header("Host", "localhost");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (!body.isEmpty()) {
      request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
    return answer(request);
  }

  private Reply answer(ContainerRequest request) {
    var out = new ByteArrayOutputStream();
    try {
      ContainerResponse response = handler.apply(request, out).get();
      return new Reply(
          response.getStatus(), response.getStringHeaders(), out.toString(StandardCharsets.UTF_8));
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
