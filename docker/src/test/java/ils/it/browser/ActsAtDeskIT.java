package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What was done lately, on the page where it was done. */
@AgainstTheServer
@RunAsClient
class ActsAtDeskIT extends AtTheDesk {

  private static final String SHOW = Keys.chord(Keys.SHIFT, Keys.F4);
  private static final String UNDO_LATEST = Keys.chord(Keys.SHIFT, Keys.F6);
  private static final String FIRST = "#acts li:first-child";

  @Test
  @DisplayName("A83: one key shows the latest acts, each scan renews them, another undoes the last")
  void theListKeepsUp() throws IOException, SQLException {
    List<String> books = world.books(50, 2);
    browser.keys(SHOW);
    browser.find("#acts:not([hidden])");
    browser.scan("#scan", world.card(3));
    browser.find("#patron h2 a");
    browser.scan("#scan", books.get(0));
    browser.awaitText(FIRST, books.get(0));
    browser.scan("#scan", books.get(1));
    browser.awaitText(FIRST, books.get(1));
    assertThat(browser.all("#patron tbody tr")).hasSize(2);
    assertThat(browser.focus()).isEqualTo("scan");
    look("40-desk-acts");

    browser.keys(UNDO_LATEST);

    browser.find(FIRST + " .badge");
    browser.awaitText("#answers > li:first-child", "Fortrudt");
    assertThat(browser.all("#patron tbody tr")).hasSize(1);
    assertThat(browser.text("#patron")).contains(books.get(0));
    assertThat(browser.find("#patron h2 a").getText()).as("who is open stays open").isNotBlank();
    browser.keys(SHOW);
    browser.find("#acts[hidden]");
  }

  @Test
  @DisplayName("UN-03: an act that was overtaken has the reason in the place of its button")
  void theReasonWhyNot() throws IOException, SQLException {
    String book = world.books(52, 1).getFirst();
    browser.keys(SHOW);
    browser.scan("#scan", world.card(3));
    browser.find("#patron h2 a");
    browser.scan("#scan", book);
    browser.awaitText(FIRST, book);
    browser.keys(Keys.F4);
    browser.scan("#scan", book);

    browser.awaitText("#acts li:nth-child(2)", "UN-03");
    assertThat(browser.all("#acts li:nth-child(2) button")).isEmpty();
    look("41-desk-acts-overtaken");
    browser.click(FIRST + " button");
    browser.awaitText("#answers > li:first-child", "Fortrudt");
    browser.awaitText("#acts li:nth-child(2)", "Fortryd");
    assertThat(browser.all("#mode-return[aria-current]")).as("still returning").isNotEmpty();
    browser.click("#acts li:nth-child(2) button");
    browser.find("#acts li:nth-child(2) .badge");
  }

  @Test
  @DisplayName("A83: without script the list is a page of its own, with the open patron’s acts")
  void withoutScript() throws IOException, SQLException {
    String book = world.books(53, 1).getFirst();
    try (var plain = Browser.withoutScript(WholeSystem.http())) {
      StaffBrowser.signIn(plain, demo.staff(), "da");
      plain.go("/staff/desk");
      plain.scan("#scan", world.card(3));
      plain.find("#patron h2 a");
      plain.scan("#scan", book);
      plain.awaitText("#patron", book);
      plain.click("#undo");
      plain.awaitText("main tbody tr:first-child", book);
      plain.click("main tbody tr:first-child button");
      plain.find("main tbody tr:first-child .badge");
    }
  }

  private void look(String name) throws IOException {
    AccessibilityIT.check(browser);
    browser.picture(name, 1280);
    assertThat(browser.tooWide(1280)).isZero();
    assertThat(browser.tooWide(320)).isZero();
    browser.picture(name, 320);
  }
}
