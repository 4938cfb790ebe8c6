package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** The organisation in the browser: its tree, its hours, and its rights. */
@AgainstTheServer
@RunAsClient
class AdministrationIT {

  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(WholeSystem.http());
    StaffBrowser.signIn(browser, new DemoFile.Staff("admin", "solbjerg-admin"), "da");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @DisplayName("A1: a place is added, renamed, moved, closed and opened again")
  void theLifeOfAPlace() throws IOException {
    look("/staff/organisation", "50-tree");
    goTo("Hovedbiblioteket");
    look(browser.path(), "51-place");
    add("Værksted", "sol-hb verksted");
    browser.awaitText(".notice.stop", "sol-hb verksted");
    look(null, "52-place-wrong");
    add("Værksted", "sol-hb-v");
    browser.awaitText("#notices", "tilføjet");
    browser.type("#english", "Workshop");
    browser.click("form[action$='/rename'] button");
    browser.awaitText("#notices", "ændret");
    new Select(browser.find("#parent"))
        .getOptions().stream()
            .filter(option -> option.getText().contains("SOL-BY)"))
            .findFirst()
            .orElseThrow()
            .click();
    browser.click("form[action$='/move'] button");
    browser.awaitText("#notices", "flyttet");
    browser.click("form[action$='/close'] button");
    browser.awaitText("#notices", "lukket");
    browser.click("form[action$='/reopen'] button");
    browser.awaitText("#notices", "åbent");
  }

  @Test
  @DisplayName("A1: a place where things still live is not closed, and each of them is named")
  void whatWouldBeOrphaned() throws IOException {
    browser.go("/staff/organisation");
    goTo("Hovedbiblioteket");
    browser.click("form[action$='/close'] button");
    browser.awaitText(".notice.stop", "eksemplarer");
    assertThat(browser.text(".notice.stop")).contains("lånere", "steder under det");
    browser.picture("53-place-orphans", 1280);
  }

  @Test
  @DisplayName("A5: the week of a library, a day that is no hours, and back to the place above")
  void theWeekOfALibrary() throws IOException {
    look("/staff/hours", "54-hours");
    browser.type("#day7", "ten to two");
    browser.click("form[method=post][action='/staff/hours'] button");
    browser.awaitText(".wrong", "10-18");
    look(null, "55-hours-wrong");
    browser.type("#day7", "10-14");
    browser.click("form[method=post][action='/staff/hours'] button");
    browser.awaitText("#notices", "ændret");
    assertThat(browser.find("#day7").getDomProperty("value")).isEqualTo("10:00-14:00");
  }

  @Test
  @DisplayName("A170: who may do what where is answered with the grant that counts")
  void whoMayDoWhat() throws IOException {
    look("/staff/access", "56-access");
    browser.go("/staff/access?right=MANAGE_RULES");
    look(browser.path(), "57-access-why");
    assertThat(browser.text("#verdict")).containsAnyOf("Ja", "Nej");
    assertThat(browser.text("section.card")).contains("Ja, den giver retten");
  }

  private void goTo(String name) {
    browser.all(".tree a").stream()
        .filter(link -> link.getText().equals(name))
        .findFirst()
        .orElseThrow()
        .click();
    browser.find("form[action$='/rename']");
  }

  private void add(String name, String code) {
    browser.type("#new-name", name);
    browser.type("#code", code);
    browser.click("form[action$='/add'] button");
  }

  /** Takes pictures in both widths; a page that can be asked for is held against WCAG too. */
  private void look(@org.jspecify.annotations.Nullable String path, String name)
      throws IOException {
    if (path != null) {
      AccessibilityIT.check(browser, List.of(path));
    }
    browser.picture(name, 1280);
    browser.picture(name, 320);
    assertThat(browser.tooWide(320)).as("%s at 320 px sticks out", name).isZero();
  }
}
