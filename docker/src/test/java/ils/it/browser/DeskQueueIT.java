package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * What becomes of scans when something comes between: they are carried out, or shown; never lost.
 */
@AgainstTheServer
@RunAsClient
class DeskQueueIT extends AtTheDesk {

  @Test
  @DisplayName("a scan after the session has ended waits for who signs in again")
  void aSessionEnds() throws SQLException {
    String card = world.card(0);
    browser.driver().manage().deleteAllCookies();
    browser.keys(card, Keys.ENTER);
    browser.awaitPath("/staff/sign-in");

    browser.type("#user", demo.staff().user());
    browser.type("#password", demo.staff().password());
    browser.leave("main form button");
    if (browser.path().startsWith("/staff/place")) {
      browser.leave("main .doors button");
    }

    browser.awaitPath("/staff/desk");
    browser.find("#patron-name a");
  }

  @Test
  @DisplayName("a card that is not valid any more closes the patron who was open")
  void anExpiredCard() throws SQLException {
    String book = world.books(50, 1).getFirst();
    String expired = world.card(1);
    browser.keys(world.card(0), Keys.ENTER);
    browser.find("#patron-name a");
    world.validUntil(expired, LocalDate.of(2020, 1, 1));
    try {
      browser.keys(expired, Keys.ENTER, book, Keys.ENTER);
      browser.awaitText("#answers > li:nth-child(2)", "gælder ikke mere");
    } finally {
      world.validUntil(expired, null);
    }
    assertThat(browser.all("#patron-name a")).isEmpty();
    assertThat(browser.text("#answers > li:first-child")).doesNotContain("Udlånt");
  }

  @Test
  @DisplayName("a scan while a list of choices has the focus is a scan, and chooses nothing")
  void aScanIntoAList() throws SQLException {
    String book = world.books(51, 1).getFirst();
    browser.keys(world.card(0), Keys.ENTER);
    browser.find("#patron-name a");
    browser.keys("9999000012", Keys.ENTER);
    var list = browser.find("#answers select[name=group]");
    String before = list.getDomProperty("value");
    browser.driver().executeScript("arguments[0].focus()", list);

    new Actions(browser.driver()).sendKeys(book, Keys.ENTER).perform();

    browser.awaitText("#patron", book);
    assertThat(browser.find("#answers select[name=group]").getDomProperty("value"))
        .isEqualTo(before);
    browser.keys(Keys.F4);
    browser.keys(book, Keys.ENTER);
    browser.awaitText("#answers li:first-child", "Afleveret");
  }
}
