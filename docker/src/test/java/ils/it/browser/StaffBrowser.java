package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.DemoFile;
import java.io.IOException;
import java.util.List;

/** A member of staff of the demo library at a browser. */
final class StaffBrowser {

  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  private StaffBrowser() {}

  /** Signs in, and stands at the main library. */
  static void signIn(Browser browser, DemoFile.Staff staff, String language) {
    browser.go("/staff/sign-in?lang=" + language);
    browser.type("#user", staff.user());
    browser.type("#password", staff.password());
    browser.leave("main form button");
    browser.go("/staff/place");
    browser.leave(
        browser.all("main .doors button").stream()
            .filter(button -> button.getText().contains("Hovedbiblioteket"))
            .findFirst()
            .orElseGet(() -> browser.find("main .doors button")));
  }

  /** Lends an item to a patron at the desk. */
  static void lend(Browser browser, DemoFile.Patron patron, DemoFile.Item item) {
    browser.go("/staff/desk");
    browser.scan("#scan", patron.card());
    browser.find("#patron h2 a");
    browser.scan("#scan", item.barcode());
    browser.awaitText("#patron", item.barcode());
  }

  /** Takes pictures of a page in both widths, and holds it against WCAG. */
  static void look(Browser browser, String path, String name) throws IOException {
    AccessibilityIT.check(browser, List.of(path));
    pictures(browser, name);
  }

  /** Of the page that is open; it must fit into a phone. */
  static void pictures(Browser browser, String name) throws IOException {
    browser.picture(name, WIDE);
    browser.picture(name, NARROW);
    assertThat(browser.tooWide(NARROW)).as("%s at 320 px sticks out", name).isZero();
  }
}
