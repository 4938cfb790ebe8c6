package ils.core.page;

import ils.core.money.Amount;
import ils.core.page.Notice.Grade;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message for the next page: after a form is posted the browser is sent on (303), and the page it
 * lands on shows what was done. It travels in a cookie that is dropped when shown, so that no node
 * need remember it.
 */
public final class Flash {

  static final String COOKIE = "flash";

  /** Between the parts of a message; no key or text holds it. */
  private static final String UNIT = "\u001f";

  /** Before the minor units of an amount of money. */
  private static final String MONEY = "\u001e";

  private static final int LONGEST = 3000;

  private Flash() {}

  /**
   * Sends the browser to a page of ours which shows the message.
   *
   * @param path from {@code /}, with the query if there is one
   */
  public static Response seeOther(String path, Notice notice) {
    return goTo(path).cookie(cookie(encode(notice), 60)).build();
  }

  /** Sends the browser to a page of ours without a message. */
  public static Response seeOther(String path) {
    return goTo(path).build();
  }

  private static Response.ResponseBuilder goTo(String path) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
  }

  static List<Notice> waiting(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(COOKIE);
    return cookie == null || cookie.getValue().isEmpty() ? List.of() : decode(cookie.getValue());
  }

  /** The cookie that drops the message. */
  static NewCookie shown() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  static String encode(Notice notice) {
    var parts = new ArrayList<>(List.of(notice.grade().name(), notice.key()));
    notice.args().forEach(arg -> parts.add(written(arg)));
    String text = String.join(UNIT, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String written(Object arg) {
    return arg instanceof Amount amount ? MONEY + amount.minorUnits() : String.valueOf(arg);
  }

  private static Object read(String part) {
    return part.startsWith(MONEY) ? new Amount(Long.parseLong(part.substring(1))) : part;
  }

  /** Whatever is not a message of ours is nothing: anybody can write a cookie. */
  static List<Notice> decode(String value) {
    if (value.length() > LONGEST) {
      return List.of();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(UNIT, -1);
      boolean known = parts.length >= 2 && Texts.in(Texts.LANGUAGES.get(0)).has(parts[1]);
      return known
          ? List.of(
              new Notice(
                  Grade.valueOf(parts[0]),
                  parts[1],
                  Stream.of(parts).skip(2).map(Flash::read).toList()))
          : List.of();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
