package ils.core.page;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the visitor's language: {@code ?lang=} (which is then remembered in a cookie), the
 * cookie, what the browser prefers, Danish.
 */
@Provider
@PreMatching
@Priority(20)
public class Language implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String NAME = "lang";
  private static final String PROPERTY = "ils.locale";
  private static final String ASKED = "ils.locale.asked";
  private static final int REMEMBERED = (int) Duration.ofDays(365).toSeconds();

  @Override
  public void filter(ContainerRequestContext request) {
    Locale asked = known(request.getUriInfo().getQueryParameters().getFirst(NAME));
    if (asked != null) {
      request.setProperty(ASKED, asked);
    }
    request.setProperty(PROPERTY, asked != null ? asked : remembered(request));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(ASKED) instanceof Locale asked) {
      var cookie =
          new NewCookie.Builder(NAME)
              .value(asked.getLanguage())
              .path("/")
              .maxAge(REMEMBERED)
              .sameSite(NewCookie.SameSite.LAX)
              .build();
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
    }
  }

  /** The language of this request. */
  public static Locale of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof Locale locale ? locale : Texts.LANGUAGES.get(0);
  }

  private static Locale remembered(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(NAME);
    Locale kept = known(cookie == null ? null : cookie.getValue());
    return kept != null ? kept : preferred(request.getAcceptableLanguages());
  }

  private static Locale preferred(List<Locale> wished) {
    for (Locale wish : wished) {
      Locale known = known(wish.getLanguage());
      if (known != null) {
        return known;
      }
    }
    return Texts.LANGUAGES.get(0);
  }

  private static @Nullable Locale known(@Nullable String language) {
    for (Locale locale : Texts.LANGUAGES) {
      if (locale.getLanguage().equals(language)) {
        return locale;
      }
    }
    return null;
  }
}
