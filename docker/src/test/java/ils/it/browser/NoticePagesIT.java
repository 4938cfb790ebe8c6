package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import ils.it.patronapi.MessageRows;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Notices in the browser: their wordings, what staff see of them, and the patron's own list. */
@AgainstTheServer
@RunAsClient
class NoticePagesIT {

  private static final String WORDINGS = "/staff/notices/templates";

  @Test
  @DisplayName("A114: a wording is tried out on a patron, refused with its line, saved, given up")
  void aWordingInTheBrowser() throws IOException {
    var patron = DemoFile.in(WholeSystem.data()).patrons().getFirst();
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("admin", "solbjerg-admin"), "da");
      StaffBrowser.look(browser, WORDINGS + "?kind=DUE_SOON", "notices-wording");
      browser.type("#body", "Hej {{name}}\n{{#items}}\n* {{adresse}}\n{{/items}}");
      browser.click("button[value=save]");
      browser.awaitText(".errors, .error, main", "Linje 3");
      StaffBrowser.pictures(browser, "notices-wording-refused");
      browser.type("#body", "Hej {{name}}\n{{#items}}\n* {{title}} inden {{due}}\n{{/items}}");
      browser.type("#card", patron.card());
      browser.click("button[value=try]");
      browser.awaitText("pre.letter", "* ");
      StaffBrowser.pictures(browser, "notices-wording-tried");
      browser.click("button[value=save]");
      browser.awaitText("#notices", "gælder fra nu af");
      browser.click("button[value=inherit]");
      browser.awaitText("#notices", "nedarvede");
      assertThat(browser.text("main")).contains("Version 2");
    }
  }

  @Test
  @DisplayName("A115, A117: staff see what was sent and why not; the patron reads and chooses")
  void messagesInTheBrowser() throws IOException, SQLException {
    var patron = DemoFile.in(WholeSystem.data()).patrons().getFirst();
    long person = Long.parseLong(patron.patronId());
    long role = MessageRows.pour(person);
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("admin", "solbjerg-admin"), "da");
      StaffBrowser.look(browser, "/staff/patrons/" + role + "/messages", "notices-sent");
      assertThat(browser.text("main")).contains("Mailserveren kender ikke adressen");
      browser.click("form[action$='/again'] button");
      browser.awaitText("#notices", "sendes igen");
    }
    try (var browser = Browser.open(WholeSystem.http())) {
      browser.go("/sign-in?lang=da");
      browser.type("#card", patron.card());
      browser.type("#pin", patron.pin());
      browser.leave("main form button");
      browser.awaitPath("/my");
      StaffBrowser.look(browser, "/my/messages", "notices-my");
      browser.leave("form[action$='/read'] button");
      browser.awaitPath("/my/messages");
      browser.click("#holds option[value=SMS]");
      browser.leave("form[action$='/choices'] button");
      browser.awaitText("#notices", "gemt");
      assertThat(browser.find("#holds").getDomProperty("value")).isEqualTo("SMS");
      browser.click("#holds option[value='']");
      browser.leave("form[action$='/choices'] button");
      browser.awaitText("#notices", "gemt");
    }
  }
}
