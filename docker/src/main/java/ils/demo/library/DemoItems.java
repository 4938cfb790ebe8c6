package ils.demo.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items of the main library for scripts to lend: ordinary books for everybody, one of each title.
 */
record DemoItems(String barcode, String title) {

  private static final int OWN = 30;
  private static final int MOST = 131;
  private static final Pattern TITLE = Pattern.compile("245 00 \\*a ([^*]+?)(?: \\*.*)?");
  private static final Pattern ITEM =
      Pattern.compile("i01 00 \\*p (\\d+) \\*b SOL-HB .*\\*g BOOK \\*l NORMAL \\*m PUBLIC .*");

  /** For scripts; the demo's own loans take none of them. */
  static List<DemoItems> onTheShelf() throws IOException {
    List<DemoItems> all = all();
    return all.subList(OWN, all.size());
  }

  static List<DemoItems> forTheDemosOwnLoans() throws IOException {
    return all().subList(0, OWN);
  }

  /** In the order of the catalogue, which is the same in every demo library. */
  private static List<DemoItems> all() throws IOException {
    List<DemoItems> items = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                DemoResources.unzipped("danish.lin.gz"), StandardCharsets.UTF_8))) {
      String title = "";
      for (String line = lines.readLine();
          line != null && items.size() < MOST;
          line = lines.readLine()) {
        Matcher of = TITLE.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (of.matches()) {
          title = of.group(1).replace("¤", "");
        } else if (line.equals("$")) {
          title = "";
        } else if (item.matches() && !title.isEmpty()) {
          items.add(new DemoItems(item.group(1), title));
          title = "";
        }
      }
    }
    return items;
  }
}
