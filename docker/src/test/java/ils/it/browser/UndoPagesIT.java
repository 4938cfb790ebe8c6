package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
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
      StaffBrowser.signIn(browser, demo.staff(), "en");
      StaffBrowser.lend(browser, patron, item);
      browser.go("/staff/desk?mode=return");
      browser.scan("#scan", item.barcode());
      browser.awaitText("#answers li:first-child", "Returned");

      browser.go("/staff/acts");
      assertThat(browser.text("main tbody tr:nth-child(1)")).contains(item.barcode());
      AccessibilityIT.check(browser);
      browser.picture("30-acts");
      assertThat(browser.tooWide(320)).isZero();
      browser.picture("30-acts-320", 320);

      assertThat(browser.all("main tbody tr:nth-child(2) button")).isEmpty();
      assertThat(browser.text("main tbody tr:nth-child(2)")).contains("UN-03", "by staff");
      browser.picture("31-not-undone");

      browser.click("main tbody tr:nth-child(1) button");
      browser.find("main tbody tr:nth-child(1) .badge");
      browser.picture("32-undone");
    }
  }
}
