package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.util.List;
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
      signIn(browser, demo.staff());
      lend(browser, withoutLoans(demo), item);

      browser.click("#patron details summary");
      browser.click("#patron details a[href*='/lost']");
      browser.awaitPath("/staff/loans/");
      assertThat(browser.text("main table")).contains("90.00");
      accessible(browser);
      browser.picture("20-declare-lost");
      browser.click("main form button");
      browser.awaitPath("/staff/desk");
      browser.awaitText("#patron", item.barcode());
      browser.picture("21-lost-at-desk");

      browser.go("/staff/items/" + item.barcode());
      accessible(browser);
      browser.picture("22-lost-item");
      browser.click("main form[action$='/found'] button");
      browser.awaitPath("/staff/items/");
      browser.go("/staff/items/" + item.barcode() + "/damage");
      accessible(browser);
      browser.picture("23-damage");
      browser.go("/staff/items/" + item.barcode() + "/missing");
      accessible(browser);
    }
  }

  /** The first loan of the list shall be this test's. */
  private static DemoFile.Patron withoutLoans(DemoFile demo) {
    return demo.patrons().stream()
        .filter(patron -> patron.card().equals("2000000009"))
        .findFirst()
        .orElseThrow();
  }

  private static void signIn(Browser browser, DemoFile.Staff staff) {
    browser.go("/staff/sign-in");
    browser.type("#user", staff.user());
    browser.type("#password", staff.password());
    browser.click("main form button");
    browser.awaitPath("/staff");
    browser.go("/staff/place");
    browser.click("main .doors button");
    browser.awaitPath("/staff");
  }

  private static void lend(Browser browser, DemoFile.Patron patron, DemoFile.Item item) {
    browser.go("/staff/desk");
    browser.scan("#scan", patron.card());
    browser.find("#patron h2 a");
    browser.scan("#scan", item.barcode());
    browser.awaitText("#patron", item.barcode());
  }

  private static void accessible(Browser browser) {
    List<Rule> found =
        new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .setLegacyMode(true)
            .analyze(browser.driver())
            .getViolations();
    assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes())).isEmpty();
  }
}
