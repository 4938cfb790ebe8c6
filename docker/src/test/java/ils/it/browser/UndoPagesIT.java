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

/** Undo at the desk, as staff see it in their browser. */
@AgainstTheServer
@RunAsClient
class UndoPagesIT {

  @Test
  @DisplayName("A83, T228: what stands against an undo is named, and the last act goes back")
  void undoAtTheDesk() throws IOException {
    var demo = DemoFile.in(WholeSystem.data());
    var item = demo.items().get(demo.items().size() - 5);
    var patron = demo.patrons().get(4);
    try (var browser = Browser.open(WholeSystem.http())) {
      signIn(browser, demo.staff());
      lend(browser, patron, item);
      browser.go("/staff/desk?mode=return");
      browser.scan("#scan", item.barcode());
      browser.find("#answers li");

      browser.go("/staff/acts");
      assertThat(browser.text("main tbody tr:nth-child(1)")).contains(item.barcode());
      accessible(browser);
      browser.picture("30-acts");
      assertThat(browser.tooWide(320)).isZero();
      browser.picture("30-acts-320", 320);

      browser.click("main tbody tr:nth-child(2) button");
      browser.awaitText("[role=alert]", "UN-03");
      accessible(browser);
      browser.picture("31-not-undone");

      browser.go("/staff/acts");
      browser.click("main tbody tr:nth-child(1) button");
      browser.find("main tbody tr:nth-child(1) .badge");
      browser.picture("32-undone");
    }
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
