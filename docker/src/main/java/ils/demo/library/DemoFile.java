package ils.demo.library;

import ils.launcher.DemoLoader.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code demo.json}: addresses and accounts of the running demo library, for scripts and tests. */
record DemoFile(Server server, List<DemoPatron> patrons, List<DemoItems> items) {

  static final String STAFF_USER = "hb";
  private static final String STAFF_PASSWORD = "solbjerg-hb";

  /** Writes the file anew, whole or not at all. */
  void write() throws IOException {
    Path target = server.data().resolve("demo.json");
    Path made = server.data().resolve("demo.json.new");
    Files.writeString(made, text());
    Files.move(made, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private String text() {
    Map<String, String> file = new LinkedHashMap<>();
    file.put("http", JsonText.quoted(server.http()));
    file.put("sip2", JsonText.quoted(server.sip2()));
    file.put("staff", texts("user", STAFF_USER, "password", STAFF_PASSWORD));
    file.put("patrons", JsonText.list(patrons.stream().map(DemoFile::patron).toList()));
    file.put(
        "items",
        JsonText.list(
            items.stream().map(i -> texts("barcode", i.barcode(), "title", i.title())).toList()));
    file.put(
        "sip2Login",
        texts(
            "user", "hb-automat1",
            "password", "automat-hb-1",
            "location", "SOL-HB",
            "institution", "DK-799900"));
    return JsonText.object(file) + "\n";
  }

  private static String patron(DemoPatron patron) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("card", JsonText.quoted(patron.card()));
    object.put("pin", JsonText.quoted(patron.pin()));
    object.put("patronId", patron.patronId());
    object.put("name", JsonText.quoted(patron.name()));
    object.put("role", JsonText.quoted(patron.role()));
    object.put("agency", JsonText.quoted(patron.agency()));
    object.put("token", JsonText.quoted(patron.token()));
    return JsonText.object(object);
  }

  private static String texts(String... namesAndValues) {
    Map<String, String> object = new LinkedHashMap<>();
    for (int k = 0; k + 1 < namesAndValues.length; k += 2) {
      object.put(namesAndValues[k], JsonText.quoted(namesAndValues[k + 1]));
    }
    return JsonText.object(object);
  }

  /** The lines that are shown when all is ready. */
  static String accounts(List<DemoPatron> patrons) {
    DemoPatron first = patrons.get(0);
    return """
      Demo accounts
      Librarian           %s / %s
      Administrator       admin / solbjerg-admin
      School librarian    skov / solbjerg-skov
      Patron              %s, PIN %s (%s)
    """
        .formatted(STAFF_USER, STAFF_PASSWORD, first.card(), first.pin(), first.name());
  }
}
