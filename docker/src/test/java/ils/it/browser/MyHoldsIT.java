package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** A patron at home: from a title to a hold, and what can be changed about it. */
@AgainstTheServer
@RunAsClient
class MyHoldsIT {

  private static final String FIRST = "section.card:first-of-type ";

  @Test
  @DisplayName("A97, A98: place a hold from the title, pause it, wake it, move it, cancel it")
  void aHoldFromHome() throws IOException {
    DemoFile demo = DemoFile.in(WholeSystem.data());
    try (var browser = Browser.open(WholeSystem.http())) {
      browser.go("/search?lang=da&q=" + encoded(demo.items().get(3).title()));
      browser.click(".works .work h2 a");
      browser.awaitPath("/record/");
      String title = browser.text(".record-head h1");
      browser.picture("30-record-hold");
      browser.click("a[href^='/my/holds/of/']");
      signIn(browser, demo.patrons().getFirst());
      browser.awaitPath("/my/holds/of/");
      browser.picture("31-place-hold");
      assertThat(browser.tooWide(320)).isZero();
      browser.picture("31-place-hold", 320);
      AccessibilityIT.check(browser, List.of(browser.path()));

      browser.leave("main form.card button");

      browser.awaitPath("/my/holds");
      browser.awaitText("main", title);
      browser.click("form[action$='/extend'] button");
      browser.awaitText("#notices", "Reserveringen gælder nu til");
      browser.picture("32-my-holds");
      browser.click(FIRST + "details:not(:has(form)) summary");
      browser.awaitText(FIRST + "details[open]", "Et eksemplar er sat af til dig");
      change(browser);
      assertThat(browser.tooWide(320)).isZero();
      browser.picture("32-my-holds", 320);
      AccessibilityIT.check(browser, List.of("/my/holds", "/my/holds?lang=en"));
      browser.click(FIRST + "details:not(:has(form)) summary");
      browser.awaitText(FIRST + "details[open]", "A copy is set aside for you");
      browser.picture("32-my-holds-en");

      browser.leave("form[action$='/cancel'] button");
      browser.awaitText("main", "The hold is cancelled.");
      browser.go("/my/holds?lang=da");
      browser.go("/my/holds/17"); // as a message of last year leads there
      browser.awaitText("#notices", "Det er for sent");
    }
  }

  private static void change(Browser browser) {
    browser.click(FIRST + "details:has(form) summary");
    var field = browser.find(FIRST + "input[name=until]");
    browser.driver().executeScript("arguments[0].value = arguments[1]", field, "2030-01-31");
    browser.leave(FIRST + "form[action$='/sleep'] button");
    browser.awaitText(FIRST + ".badge.action", "31. jan. 2030");
    browser.leave(FIRST + "form[action$='/wake'] button");
    browser.awaitText("#notices", "aktiv igen");
    browser.click(FIRST + "details:has(form) summary");
    browser.click(FIRST + "form[action$='/pickup'] option:not([selected])");
    browser.leave(FIRST + "form[action$='/pickup'] button");
    browser.awaitText("#notices", "Afhentningsstedet er ændret.");
  }

  private static void signIn(Browser browser, DemoFile.Patron patron) {
    browser.awaitPath("/sign-in");
    new Select(browser.find("#library")).selectByVisibleText("Solbjerg Kommune");
    browser.type("#card", patron.card());
    browser.type("#pin", patron.pin());
    browser.leave("main form button");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("T170: staff say that nothing travels from one library to another, and take it back")
  void theWays() throws IOException {
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("leder", "solbjerg-leder"), "da");
      browser.go("/staff/transfer-routes");
      browser.leave("main form.card button");
      browser.awaitText("main .error", "Vælg et andet bibliotek");
      browser.click("#to option:last-of-type");
      browser.type("#days", "5");
      browser.leave("main form.card button");
      browser.awaitText("main table", "5 dage");
      browser.picture("33-routes");
      assertThat(browser.tooWide(320)).isZero();
      browser.picture("33-routes", 320);
      AccessibilityIT.check(browser, List.of("/staff/transfer-routes"));
      browser.leave("form[action$='/clear'] button");
      browser.awaitText("#notices", "sædvanlige");
    }
  }
}
