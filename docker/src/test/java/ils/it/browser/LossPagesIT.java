package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A loss at the desk, as staff see it in their browser. */
@AgainstTheServer
@RunAsClient
class LossPagesIT {

  @Test
  @DisplayName("T131: the bill is shown before it is written; the book comes back, and it is gone")
  void declaredLostAndFound() throws IOException {
    var demo = DemoFile.in(WholeSystem.data());
    var item = demo.items().get(demo.items().size() - 3);
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, demo.staff(), "en");
      StaffBrowser.lend(browser, withoutLoans(demo), item);

      browser.click("#patron details summary");
      browser.click("#patron details a[href*='/lost']");
      browser.awaitPath("/staff/loans/");
      assertThat(browser.text("main table")).contains("90.00");
      AccessibilityIT.check(browser);
      browser.picture("20-declare-lost");
      browser.leave("main form button");
      browser.awaitPath("/staff/desk");
      browser.awaitText("#patron", item.barcode());
      browser.picture("21-lost-at-desk");

      browser.go("/staff/items/" + item.barcode());
      AccessibilityIT.check(browser);
      browser.picture("22-lost-item");
      browser.leave("main form[action$='/found'] button");
      browser.awaitPath("/staff/items/");
      browser.go("/staff/items/" + item.barcode() + "/damage");
      AccessibilityIT.check(browser);
      browser.picture("23-damage");
      browser.go("/staff/items/" + item.barcode() + "/missing");
      AccessibilityIT.check(browser);
    }
  }

  /** The first loan of the list shall be this test's. */
  private static DemoFile.Patron withoutLoans(DemoFile demo) {
    return demo.patrons().stream()
        .filter(patron -> patron.card().equals("2000000009"))
        .findFirst()
        .orElseThrow();
  }
}
