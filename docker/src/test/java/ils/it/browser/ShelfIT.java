package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The lists of the shelves, and a hold for somebody at the desk. */
@AgainstTheServer
@RunAsClient
class ShelfIT {

  private Browser browser;
  private DeskWorld world;

  @BeforeEach
  void open() throws IOException, SQLException {
    browser = Browser.open(WholeSystem.http());
    world = DeskWorld.open();
    StaffBrowser.signIn(browser, DemoFile.in(WholeSystem.data()).staff(), "da");
  }

  @AfterEach
  void close() throws SQLException {
    world.close();
    browser.close();
  }

  @Test
  @DisplayName("A86, A94, A96: pull list, hold shelf, transits and overdue loans, wide and narrow")
  void theListsOfTheShelves() throws IOException {
    look("/staff/hold-lists", "40-hold-lists");
    look("/staff/transits", "41-transits");
    look("/staff/overdue", "42-overdue");
    look("/staff/overdue?days=ten", "43-overdue-wrong");
    assertThat(browser.text("main")).contains("Skriv et helt antal dage");
  }

  @Test
  @DisplayName("A89: from a title's page to a hold for a patron, with a wrong card on the way")
  void aHoldForSomebody() throws IOException, SQLException {
    String card = world.card(0);
    long bib = world.bib(world.books(50, 1).getFirst());
    browser.go("/record/" + bib);
    browser.picture("44-record-for-staff", 1280);
    browser.click("a[href*='/staff/holds/new']");
    browser.awaitPath("/staff/holds/new");
    browser.keys("9999999999", Keys.ENTER);
    browser.awaitText("main .notice", "9999999999");
    browser.picture("45-hold-for-whom", 320);
    browser.find("#who").clear();
    browser.scan("#who", card);
    browser.awaitPath("/staff/holds?role=");
    look(browser.path(), "46-hold");
    browser.keys(Keys.ENTER);
    browser.awaitText("#notices", "Reserveret");
    browser.type("#barcode", "NOSUCH77");
    browser.keys(Keys.ENTER);
    browser.awaitText(".wrong", "NOSUCH77");
    look("/staff/holds?role=" + world.role(card), "47-holds");
  }

  private void look(String path, String name) throws IOException {
    AccessibilityIT.check(browser, List.of(path));
    browser.picture(name, 1280);
    browser.picture(name, 320);
    assertThat(browser.tooWide(320)).as("%s at 320 px sticks out", name).isZero();
  }
}
