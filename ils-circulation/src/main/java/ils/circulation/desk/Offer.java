package ils.circulation.desk;

import java.util.List;
import java.util.UUID;

/**
 * To make an item of a barcode that nobody knows, and lend it.
 *
 * @param role of the patron who stands there
 */
public record Offer(String barcode, long role) {

  /** What a brief item can be; cataloguing says more later. */
  public static final List<String> GROUPS =
      List.of(
          "BOOK",
          "AUDIOBOOK",
          "PERIODICAL",
          "MUSIC",
          "SHEET_MUSIC",
          "FILM",
          "GAME",
          "MAP",
          "OBJECT");

  /** A number for the request, so that a double click is carried out once. */
  public String freshRequest() {
    return UUID.randomUUID().toString();
  }

  /** The message key of a group. */
  public static String text(String group) {
    return "circulation.group." + group.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
