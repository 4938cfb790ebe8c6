package ils.it.browser;

import ils.it.DemoFile;

/** A member of staff of the demo library at a browser. */
final class StaffBrowser {

  private StaffBrowser() {}

  /** Signs in, and stands at the main library. */
  static void signIn(Browser browser, DemoFile.Staff staff, String language) {
    browser.go("/staff/sign-in?lang=" + language);
    browser.type("#user", staff.user());
    browser.type("#password", staff.password());
    browser.click("main form button");
    browser.awaitPath("/staff");
    browser.go("/staff/place");
    browser.all("main .doors button").stream()
        .filter(button -> button.getText().contains("Hovedbiblioteket"))
        .findFirst()
        .orElseGet(() -> browser.find("main .doors button"))
        .click();
    browser.awaitPath("/staff");
  }
}
