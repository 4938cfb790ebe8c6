package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.Sip2Client;
import ils.it.WholeSystem;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a title in the catalogue to a lent book and back, by each of the four ways in. */
@AgainstTheServer
@RunAsClient
class JourneyIT {

  /** One second is promised; the rest is for a machine that runs a browser and a server at once. */
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);

  private static DemoFile demo;

  @BeforeAll
  static void readAccounts() throws IOException {
    demo = DemoFile.in(WholeSystem.data());
  }

  @Test
  @DisplayName("find, lend at the desk, lend at the machine, see both in the app, return")
  void aBookGoesOutAndComesBack() throws IOException, InterruptedException {
    var patron = demo.patrons().getFirst();
    var atDesk = demo.items().get(demo.items().size() - 1);
    var atMachine = demo.items().get(demo.items().size() - 2);
    try (var browser = Browser.open(WholeSystem.http());
        var machine = new Sip2Client(WholeSystem.sip2Port(), demo.sip2Login())) {
      findInTheCatalogue(browser, atDesk);
      signIn(browser);
      lendAtTheDesk(browser, patron, atDesk);
      String before = availability(browser, atMachine);

      assertThat(machine.checkOut(patron, atMachine.barcode())).startsWith("121");

      await()
          .atMost(SHOWN_WITHIN)
          .untilAsserted(() -> assertThat(availability(browser, atMachine)).isNotEqualTo(before));
      bothLoansAreInTheApp(patron, atDesk, atMachine);
      assertThat(machine.checkIn(atMachine.barcode())).startsWith("101");
      await()
          .atMost(SHOWN_WITHIN)
          .untilAsserted(() -> assertThat(availability(browser, atMachine)).isEqualTo(before));
      returnAtTheDesk(browser, atDesk);
      assertThat(new PatronApi(patron).loans())
          .doesNotContain(atDesk.barcode())
          .doesNotContain(atMachine.barcode());
    }
  }

  private static void findInTheCatalogue(Browser browser, DemoFile.Item item) throws IOException {
    browser.go("/");
    browser.picture("01-home");
    browser.type("#q", item.title());
    browser.click("form[role=search] button");
    browser.find(".works .work h2 a");
    browser.picture("02-search");
    browser.click(".works .work h2 a");
    browser.awaitPath("/record/");
    assertThat(browser.text(".record-head h1")).isNotBlank();
    browser.find(".record-holdings .badge.ok");
    browser.picture("03-record");
  }

  private static void signIn(Browser browser) throws IOException {
    browser.go("/staff/sign-in");
    browser.type("#user", demo.staff().user());
    browser.type("#password", demo.staff().password());
    browser.picture("04-sign-in");
    browser.leave("main form button");
    browser.go("/staff/desk");
    if (browser.path().startsWith("/staff/place")) {
      browser.picture("05-place");
      browser.leave("main .doors button");
      browser.go("/staff/desk");
    }
    browser.awaitPath("/staff/desk");
  }

  private static void lendAtTheDesk(Browser browser, DemoFile.Patron patron, DemoFile.Item item)
      throws IOException {
    browser.scan("#scan", patron.card());
    browser.find("#patron h2 a");
    browser.scan("#scan", item.barcode());
    browser.awaitText("#patron", item.barcode());
    assertThat(browser.find("#answers li").getDomAttribute("data-grade")).isEqualTo("ok");
    browser.picture("06-desk");
  }

  private static void returnAtTheDesk(Browser browser, DemoFile.Item item) throws IOException {
    browser.go("/staff/desk?mode=return");
    browser.scan("#scan", item.barcode());
    browser.find("#answers li");
    browser.picture("07-desk-return");
  }

  private static void bothLoansAreInTheApp(
      DemoFile.Patron patron, DemoFile.Item atDesk, DemoFile.Item atMachine)
      throws IOException, InterruptedException {
    var api = new PatronApi(patron);
    assertThat(api.loans()).contains(atDesk.barcode()).contains(atMachine.barcode());
    assertThat(api.rawLoans()).contains(atDesk.barcode()).contains(atMachine.barcode());
  }

  /** What the list of hits says about a title: how many are in. */
  private static String availability(Browser browser, DemoFile.Item item) {
    browser.go("/search?q=" + URLEncoder.encode(item.title(), StandardCharsets.UTF_8));
    return browser.text(".works .work .kinds");
  }
}
