package ils.core.signin;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a computer remembers from one sign-in to the next: a node of the organisation tree. */
enum Remembered {
  /** The service point where this computer stands. */
  PLACE("place"),
  /** The municipality whose patron signed in last. */
  LIBRARY("library");

  private static final int SECONDS = (int) Duration.ofDays(400).toSeconds();

  private final String cookie;

  Remembered(String cookie) {
    this.cookie = cookie;
  }

  String cookieName() {
    return cookie;
  }

  NewCookie cookie(long node) {
    return new NewCookie.Builder(cookie)
        .value(Long.toString(node))
        .path("/")
        .maxAge(SECONDS)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** The node; -1 if none is remembered. */
  static long node(@Nullable Cookie cookie) {
    return cookie == null ? -1 : number(cookie.getValue());
  }

  /** A node's id as it was sent; -1 for what is no number. */
  static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
