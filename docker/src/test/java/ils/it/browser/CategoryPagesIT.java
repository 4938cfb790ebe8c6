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

/** The patron categories and the settings in the browser. */
@AgainstTheServer
@RunAsClient
class CategoryPagesIT {

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
  @DisplayName("A category is made, renamed in both languages, retired and taken into use again")
  void theLifeOfACategory() throws IOException {
    look("/staff/categories", "63-categories");
    assertThat(browser.text("tbody")).contains("Voksen", "ADULT", "Elev");
    make("ADULT", "");
    browser.awaitText(".notice.stop", "findes allerede");
    assertThat(browser.text(".notice.stop")).contains("dansk navn");
    look(null, "64-category-wrong");
    make("BOOKWORM", "Bogorm");
    browser.awaitText("#notices", "BOOKWORM");
    browser.go("/staff/categories/BOOKWORM");
    browser.type("#english", "Bookworm");
    browser.type("#fromAge", "9");
    browser.click("form[action='/staff/categories/BOOKWORM'] button");
    browser.awaitText("#notices", "ændret");
    browser.click("form[action$='/retire'] button");
    browser.awaitText("#notices", "udgået");
    look("/staff/categories/BOOKWORM", "65-category");
    assertThat(browser.text("tbody")).contains("navn på engelsk", "Bookworm", "9-", "udgået");
    browser.click("form[action$='/reopen'] button");
    browser.awaitText("#notices", "i brug igen");
  }

  @Test
  @DisplayName("One in use is not retired: how many have it is said, and others are offered")
  void inUse() throws IOException {
    browser.go("/staff/categories/ADULT?lang=en");
    browser.click("form[action$='/retire'] button");
    browser.awaitText(".notice.stop", "borrowers have it");
    look(null, "66-category-in-use");
    assertThat(new Select(browser.find("#to")).getOptions()).hasSizeGreaterThan(2);
    browser.go("/staff/rules");
    browser.click("main a[href='/staff/categories']");
    browser.awaitText("h1", "Patron categories");
  }

  @Test
  @DisplayName("A setting out of its range is refused, tells who changed it, and is reset")
  void aSetting() throws IOException {
    String page = "/staff/settings/notices.due-soon.days";
    look(page, "67-setting");
    browser.type("#value", "400");
    browser.click("form[method=post][action^='/staff/settings'] button");
    browser.awaitText(".error", "fra 0 til 60");
    look(null, "68-setting-wrong");
    browser.type("#value", "3");
    browser.click("form[method=post][action^='/staff/settings'] button");
    browser.awaitText("#notices", "ændret");
    assertThat(browser.text(".facts")).contains("Ændret fra standard");
    assertThat(browser.text("tbody")).contains("(arvet)", "3", "Aksel Toft");
    browser.click("button[name=inherit]");
    browser.awaitText("tbody", "(arvet)");
    browser.awaitText(".facts", "Systemets standard");
  }

  private void make(String code, String danish) {
    browser.type("#code", code);
    browser.type("#danish", danish);
    browser.driver().executeScript("document.querySelector('#danish').required = false");
    browser.click("form[action='/staff/categories'] button");
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
