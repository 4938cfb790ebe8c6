package ils.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code demo.json}: the addresses and accounts of a running demo library.
 *
 * @param items barcodes that are on the shelf and loanable to the first patron
 */
public record DemoFile(Staff staff, List<Patron> patrons, List<Item> items, Sip2Login sip2Login) {

  /** A librarian. */
  public record Staff(String user, String password) {}

  /**
   * A patron.
   *
   * @param patronId number in the patron API
   * @param agency ISIL of the municipality
   * @param token bearer token of the patron API
   */
  public record Patron(String card, String pin, String patronId, String agency, String token) {}

  /** An item on the shelf. */
  public record Item(String barcode, String title) {}

  /** What a self-check machine signs in with. */
  public record Sip2Login(String user, String password, String location, String institution) {}

  /** Reads it from a data folder. */
  public static DemoFile in(Path data) throws IOException {
    Map<String, Object> file = Json.object(Files.readString(data.resolve("demo.json")));
    Map<String, Object> staff = object(file, "staff");
    Map<String, Object> login = object(file, "sip2Login");
    return new DemoFile(
        new Staff(text(staff, "user"), text(staff, "password")),
        Json.objects(file.get("patrons")).stream().map(DemoFile::patron).toList(),
        Json.objects(file.get("items")).stream()
            .map(item -> new Item(text(item, "barcode"), text(item, "title")))
            .toList(),
        new Sip2Login(
            text(login, "user"),
            text(login, "password"),
            text(login, "location"),
            text(login, "institution")));
  }

  private static Patron patron(Map<String, Object> patron) {
    return new Patron(
        text(patron, "card"),
        text(patron, "pin"),
        text(patron, "patronId"),
        text(patron, "agency"),
        text(patron, "token"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> from, String name) {
    return (Map<String, Object>) from.get(name);
  }

  /** Numbers too, without a decimal point. */
  private static String text(Map<String, Object> from, String name) {
    Object value = from.getOrDefault(name, "");
    return value instanceof Double number ? Long.toString(number.longValue()) : value.toString();
  }
}
