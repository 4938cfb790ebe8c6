package ils.circulation.desk;

import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was open last at this computer, newest first, so that a patron is come back to by one key. A
 * cookie holds it until the browser is closed: numbers of borrower roles, and nobody's name.
 */
record Recents(List<Long> roles) {

  static final String COOKIE = "recent-patrons";

  /** The one who is open and five before. */
  static final int MOST = 6;

  static final Recents NONE = new Recents(List.of());

  Recents {
    roles = List.copyOf(roles);
  }

  /** What is no list of numbers is none: anybody can write a cookie. */
  static Recents of(@Nullable String cookie) {
    if (cookie == null || !cookie.matches("\\d{1,18}(\\.\\d{1,18}){0,9}")) {
      return NONE;
    }
    return new Recents(
        Arrays.stream(cookie.split("\\.")).map(Long::valueOf).distinct().limit(MOST).toList());
  }

  Recents opened(long role) {
    return new Recents(
        Stream.concat(Stream.of(role), roles.stream()).distinct().limit(MOST).toList());
  }

  NewCookie cookie() {
    return new NewCookie.Builder(COOKIE)
        .value(roles.stream().map(String::valueOf).collect(Collectors.joining(".")))
        .path("/staff")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
