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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Special days in the browser, and the menu that leads there. */
@AgainstTheServer
@RunAsClient
class CalendarPagesIT {

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
  @DisplayName("A5: holidays are proposed, ticked, looked at, done and taken back")
  void theHolidaysOfAYear() throws IOException {
    AccessibilityIT.check(browser, List.of("/staff/closings", "/staff/holidays"));
    Select years = new Select(browser.find("#year"));
    String last = years.getOptions().getLast().getText();
    browser.go("/staff/holidays?year=" + last);
    look("58-holidays");
    List<WebElement> free = browser.all("input[name=day]:not([disabled])");
    assertThat(free).hasSizeGreaterThan(8);
    free.get(0).click();
    free.get(1).click();
    browser.all("input[name=kind]").get(1).click();
    browser.click("form[action='/staff/closings/preview'] button");
    browser.awaitText("#plan", "Det vil ske");
    look("59-holidays-preview");
    browser.click("form[action='/staff/closings'] button");
    browser.awaitText("#notices", "Kalenderen er ændret");
    look("60-special-days");
    browser.all("tbody form[action$='/undo'] button").getFirst().click();
    browser.awaitText("#notices", "taget tilbage");
  }

  @Test
  @DisplayName("A5: what is typed wrong is said where, and the same day is not closed twice")
  void wrongDays() throws IOException {
    browser.go("/staff/holidays?lang=en");
    String february = new Select(browser.find("#year")).getOptions().getLast().getText() + "-02-";
    browser.go("/staff/closings");
    fill(february + "10", february + "08", "ten to two");
    browser.awaitText("main", "Write times");
    look("61-special-days-wrong");
    fill(february + "10", february + "08", "10-14");
    browser.awaitText("main", "not before the first");
    browser.go("/staff/closings");
    fill(february + "10", "", "");
    browser.awaitText("#plan", "would happen");
    browser.click("form[action='/staff/closings'] button");
    browser.awaitText("#notices", "calendar is changed");
    fill(february + "10", "", "");
    browser.awaitText("main", "closed already");
    browser.all("tbody form[action$='/undo'] button").getFirst().click();
    browser.awaitText("#notices", "taken back");
  }

  private void fill(String from, String to, String hours) {
    day("#from", from);
    day("#to", to);
    browser.type("#hours", hours);
    browser.type("#reason", "test");
    browser.click("form[action='/staff/closings/preview'] button");
  }

  /** A date field takes its parts in the order of the browser's language; its value does not. */
  private void day(String field, String value) {
    browser
        .driver()
        .executeScript("document.querySelector(arguments[0]).value = arguments[1]", field, value);
  }

  @Test
  @DisplayName("The bar is one row; a group opens by key and closes by Escape")
  void theMenu() throws IOException {
    browser.go("/staff/desk");
    browser.driver().manage().window().setSize(new org.openqa.selenium.Dimension(1280, 900));
    assertThat(browser.find("header.site").getSize().getHeight()).isLessThan(90);
    WebElement group = browser.all(".submenu summary").getLast();
    group.sendKeys(Keys.ENTER);
    assertThat(browser.all(".submenu[open] a"))
        .extracting(WebElement::getText)
        .contains("Indstillinger");
    browser.picture("62-menu", 1280);
    browser.picture("62-menu", 320);
    assertThat(browser.tooWide(320)).isZero();
    browser.keys(Keys.ESCAPE);
    assertThat(browser.all(".submenu[open]")).isEmpty();
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(group);
  }

  /** Takes pictures in both widths. */
  private void look(String name) throws IOException {
    browser.picture(name, 1280);
    browser.picture(name, 320);
    assertThat(browser.tooWide(320)).as("%s at 320 px sticks out", name).isZero();
  }
}
