package ils.core.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The random value that a form must send back: it stands in a cookie that other sites can neither
 * read nor set, and in each form. Nothing is kept on the server, so every node can check it.
 */
public final class CsrfToken {

  /** The form field's name. */
  public static final String FIELD = "_csrf";

  /** The header for scripts. */
  public static final String HEADER = "X-CSRF-Token";

  static final String COOKIE = "csrf";

  private static final String PROPERTY = "ils.csrf.new";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private CsrfToken() {}

  /** The visitor's token; a new one, to be sent with the answer, if there is none yet. */
  public static String of(ContainerRequestContext request) {
    String known = sent(request);
    if (known != null) {
      return known;
    }
    if (request.getProperty(PROPERTY) instanceof String made) {
      return made;
    }
    byte[] random = new byte[24];
    RANDOM.nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    request.setProperty(PROPERTY, made);
    return made;
  }

  /** The cookie to send, if {@link #of} had to make a token during this request. */
  public static @Nullable NewCookie toSend(ContainerRequestContext request) {
    if (!(request.getProperty(PROPERTY) instanceof String made)) {
      return null;
    }
    return new NewCookie.Builder(COOKIE)
        .value(made)
        .path("/")
        .httpOnly(true)
        .secure("https".equals(request.getUriInfo().getRequestUri().getScheme()))
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /** Whether the value is the one in the visitor's cookie; compared in constant time. */
  static boolean matches(ContainerRequestContext request, @Nullable String value) {
    String expected = sent(request);
    return expected != null
        && value != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String sent(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(COOKIE);
    return cookie != null && FORM.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
  }
}
