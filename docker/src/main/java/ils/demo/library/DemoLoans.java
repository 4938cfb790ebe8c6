package ils.demo.library;

import ils.launcher.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some loans, so that the desk and the patrons' pages are not empty.
 *
 * <p>They are made at the main library's desk, by the rules. Each has its own number, so that a
 * second run lends nothing twice. One that the rules refuse is left out: the demo may have been
 * used.
 */
final class DemoLoans {

  /** Citizens who are not among the accounts for scripts, and how many items each takes. */
  private static final Map<String, Integer> BORROWERS =
      Map.of("2000000020", 3, "2000000021", 1, "2000000022", 5, "2000000023", 2, "2000000024", 4);

  private final ServerApi api;

  DemoLoans(ServerApi api) {
    this.api = api;
  }

  /**
   * Lends the items to the borrowers in turn.
   *
   * @return how many were lent
   */
  int lend(List<DemoItems> items) throws IOException, InterruptedException, Refusal {
    String user = JsonText.object(Map.of("user", JsonText.quoted(DemoFile.STAFF_USER)));
    String answer = api.post("/api/register/tokens/staff", user);
    ServerApi desk = api.with(JsonText.value(answer, "token"));
    int taken = 0;
    int lent = 0;
    for (String card : BORROWERS.keySet().stream().sorted().toList()) {
      for (int k = 0; k < BORROWERS.getOrDefault(card, 0) && taken < items.size(); k++) {
        lent += lent(desk, card, items.get(taken++)) ? 1 : 0;
      }
    }
    return lent;
  }

  private static boolean lent(ServerApi desk, String card, DemoItems item)
      throws IOException, InterruptedException {
    Map<String, String> loan = new LinkedHashMap<>();
    loan.put("card", JsonText.quoted(card));
    loan.put("barcode", JsonText.quoted(item.barcode()));
    return desk.accepted("/api/loans", JsonText.object(loan), "demo-" + item.barcode());
  }
}
