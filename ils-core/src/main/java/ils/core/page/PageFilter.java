package ils.core.page;

import ils.core.http.CsrfToken;
import ils.core.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * Writes pages and problems: a {@link Page} as HTML in the visitor's language, a {@link Problem} as
 * problem+json for programs and as a page for people.
 *
 * <p>A filter rather than a message body writer, because a page also sets the status and cookies.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class PageFilter implements ContainerResponseFilter {

  private static final MediaType HTML = MediaType.valueOf("text/html;charset=utf-8");
  private static final Annotation[] NONE = {};

  @Inject Renderer renderer;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem) {
      if (ProblemFace.forProgram(request)) {
        var body = ProblemBody.of(problem, Texts.in(Language.of(request)));
        response.setEntity(body, NONE, MediaType.valueOf(Problem.MEDIA_TYPE));
        return;
      }
      response.setEntity(ProblemFace.page(problem));
    }
    if (response.getEntity() instanceof Page page) {
      write(page, request, response);
    }
  }

  private void write(
      Page page, ContainerRequestContext request, ContainerResponseContext response) {
    var view = view(request);
    String part = page.part();
    boolean whole = part == null || request.getHeaderString("HX-Request") == null;
    List<Notice> waiting = Flash.waiting(request);
    String html =
        whole
            ? renderer.page(page, view, waiting)
            : renderer.body(Objects.requireNonNull(part), page.model(), view);
    if (page.status() != 200) {
      response.setStatus(page.status());
    }
    response.setEntity(html, NONE, HTML);
    var headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
    headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, view.language());
    var token = CsrfToken.toSend(request);
    if (token != null) {
      headers.add(HttpHeaders.SET_COOKIE, token);
    }
    if (whole && !waiting.isEmpty()) {
      headers.add(HttpHeaders.SET_COOKIE, Flash.shown());
    }
  }

  private View view(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    return new View(
        renderer,
        Texts.in(Language.of(request)),
        Visitor.of(request),
        new Address(asked.getRawPath(), asked.getRawQuery()),
        () -> CsrfToken.of(request));
  }
}
