package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/** A pile at the desk, and the list of what lost items cost, as staff see them. */
@AgainstTheServer
@RunAsClient
class PilePagesIT {

  @Test
  @DisplayName("T61: a pile is lent and comes back, each item with its own answer")
  void aPile() throws IOException {
    var demo = DemoFile.in(WholeSystem.data());
    int last = demo.items().size() - 1;
    List<String> books =
        List.of(demo.items().get(last - 8).barcode(), demo.items().get(last - 9).barcode());
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("leder", "solbjerg-leder"), "da");
      browser.go("/staff/piles");
      AccessibilityIT.check(browser, List.of("/staff/piles", "/staff/piles?mode=return"));

      browser.go("/staff/piles");
      browser.type("#card", "2000000009");
      browser.type("#barcodes", books.get(0) + " NOSUCH99 " + books.get(1));
      browser.leave("main form.card button");
      browser.awaitText("#pile-answers", "2 af 3 udlånt");
      browser.picture("30-pile-lent");
      assertThat(browser.all(".answers > li")).hasSize(3);

      browser.go("/staff/piles?mode=return");
      browser.type("#barcodes", String.join(" ", books));
      browser.leave("main form.card button");
      browser.awaitText("#pile-answers", "2 af 2 afleveret");
      browser.driver().manage().window().setSize(new Dimension(320, 900));
      browser.picture("31-pile-returned-narrow");
    }
  }

  @Test
  @DisplayName("LO-10: the list of costs to decide is there, and empty where nothing waits")
  void costsToDecide() throws IOException {
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("leder", "solbjerg-leder"), "da");
      AccessibilityIT.check(browser, List.of("/staff/lost-costs"));
      browser.go("/staff");
      browser.picture("33-start");
      browser.click("main a[href='/staff/lost-costs']");
      browser.awaitText("main", "Der er ikke noget at afgøre.");
      browser.picture("32-lost-costs");
    }
  }
}
