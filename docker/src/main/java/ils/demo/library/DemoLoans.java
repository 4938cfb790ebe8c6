package ils.demo.library;

import ils.launcher.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Some loans, so that the desk and the patrons' pages are not empty: new ones, some due soon, some
 * overdue, and some that came back late.
 *
 * <p>They come in as loans of an older system do, because the past cannot be lent at a desk. Those
 * already here stay as they are: the demo may have been used.
 */
final class DemoLoans {

  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final String MAIN_LIBRARY = "SOL-HB";

  private final ServerApi api;

  DemoLoans(ServerApi api) {
    this.api = api;
  }

  /** One line of the file with the item that fell to it. */
  private record Planned(
      String card, int daysAgo, int dueIn, String renewals, boolean back, DemoItems item) {

    String json(LocalDate today) {
      return JsonText.object(
          Map.of(
              "node", JsonText.quoted(MAIN_LIBRARY),
              "card", JsonText.quoted(card),
              "barcode", JsonText.quoted(item.barcode()),
              "lentOn", JsonText.quoted(today.minusDays(daysAgo).toString()),
              "dueOn", JsonText.quoted(today.plusDays(dueIn).toString()),
              "renewals", renewals));
    }
  }

  /**
   * Makes the loans, an item for each in turn, and returns those that came back.
   *
   * @return how many were made that were not here before
   */
  int lend(List<DemoItems> items) throws IOException, InterruptedException, Refusal {
    List<Planned> all = planned(items);
    LocalDate today = today();
    List<String> loans = all.stream().map(loan -> loan.json(today)).toList();
    String answer =
        api.post("/api/takeover/loans", JsonText.object(Map.of("loans", JsonText.list(loans))));
    String user = JsonText.object(Map.of("user", JsonText.quoted(DemoFile.STAFF_USER)));
    ServerApi desk =
        api.with(JsonText.value(api.post("/api/register/tokens/staff", user), "token"));
    for (Planned loan : all.stream().filter(Planned::back).toList()) {
      String barcode = loan.item().barcode();
      String back = JsonText.object(Map.of("barcode", JsonText.quoted(barcode)));
      desk.accepted("/api/returns", back, "demo-back-" + barcode);
    }
    return Integer.parseInt(JsonText.value(answer, "taken"));
  }

  /** The day on which this process was started: near enough, and never tomorrow. */
  private static LocalDate today() {
    Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
    return LocalDate.ofInstant(started, ZONE);
  }

  private static List<Planned> planned(List<DemoItems> items) throws IOException {
    List<Planned> all = new ArrayList<>();
    for (List<String> cells : DemoResources.table("loans.tsv")) {
      if (cells.size() == 5 && Character.isDigit(cells.get(0).charAt(0))) {
        all.add(
            new Planned(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                cells.get(3),
                "yes".equals(cells.get(4)),
                items.get(all.size())));
      }
    }
    return all;
  }
}
