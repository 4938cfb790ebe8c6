package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A day at the desk with a scanner and a keyboard, and never a mouse. */
@AgainstTheServer
@RunAsClient
class DeskIT extends AtTheDesk {

  /** The newest question has its answer; a loan of today may well be too fresh to renew. */
  private static final String ANSWERED = "#answers > li:first-child:not([data-grade=action])";

  private int keys;

  @Test
  @DisplayName("A88: each of the ten commonest acts takes at most two keys beside the scans")
  void tenActsInAtMostTwoKeysEach() throws IOException, SQLException {
    String card = world.card(0);
    world.owes(world.role(card), 990_000_000_101L, 6_000);
    String book = world.books(0, 1).getFirst();

    act("open a patron", 0, () -> scan(card), "#patron h2");
    act("lend", 0, () -> scan(book), "#patron td");
    browser.awaitText("#patron", book);
    scan(book);
    settled("action");
    browser.picture("30-desk-question");
    act("renew one", 1, () -> press(Keys.F6), ANSWERED);
    act("renew all", 1, () -> press(Keys.F10), "#answers li:first-child");
    press(Keys.F8);
    settled("action");
    browser.picture("31-desk-pay");
    keys = 1;
    act("pay", 2, () -> press(Keys.F6), "#answers li[data-grade=ok]:first-child");
    browser.awaitText("#answers", "60");
    act("receipt", 1, () -> press(Keys.F9), ".slip");
    browser.picture("32-receipt");
    press(Keys.ESCAPE);
    browser.find("#patron-name a");
    keys = 0;
    act("finish", 1, () -> press(Keys.ESCAPE), "#recents [data-key='Shift+F3']");
    act("patron before", 2, () -> press(Keys.chord(Keys.SHIFT, Keys.F3), 2), "#patron-name a");
    act("hold", 2, () -> press(Keys.chord(Keys.SHIFT, Keys.F2), 2), "#barcode");
    assertThat(browser.focus()).isEqualTo("barcode");
    press(Keys.F2);
    browser.awaitPath("/staff/desk");
    keys = 0;
    act(
        "return",
        1,
        () -> {
          press(Keys.F4);
          scan(book);
        },
        "#answers li:first-child");
    browser.awaitText("#answers li:first-child", "Afleveret");
    browser.picture("33-desk-return");
  }

  @Test
  @DisplayName("A87: scans far quicker than the server answers are all taken, in their order")
  void noScanIsLost() throws IOException, SQLException {
    List<String> books = world.books(5, 6);
    String other = world.card(1);

    scan(world.card(0));
    books.forEach(this::scan);
    press(Keys.F4);
    books.reversed().forEach(this::scan);
    press(Keys.F2);
    scan(other);

    browser.awaitText("#answers > li:nth-child(14)", "åben");
    browser.awaitText("#answers li:first-child", "åben");
    assertThat(browser.all("#answers > li")).hasSize(14);
    assertThat(browser.all("#answers > li[data-grade=stop]")).isEmpty();
    assertThat(browser.text("#answers > li:nth-child(2)")).contains("Afleveret");
    assertThat(browser.text("#answers > li:nth-child(13)")).contains("Udlånt");
    assertThat(browser.focus()).isEqualTo("scan");
    browser.picture("34-desk-quick");
  }

  @Test
  @DisplayName("A87: a scan while a question is open, even while its reason is written, is a scan")
  void aScanAnswersNoQuestion() throws IOException, SQLException {
    String card = world.card(0);
    world.owes(world.role(card), 990_000_000_102L, 60_000);
    String book = world.books(20, 1).getFirst();
    String other = world.books(21, 1).getFirst();
    scan(card);
    scan(book);
    settled("action");
    press(Keys.F6);
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
        .isEqualTo("comment");

    new Actions(browser.driver())
        .sendKeys("aftalt")
        .pause(Duration.ofMillis(600)) // whoever writes puts the pen down to take up the scanner
        .sendKeys(other, Keys.ENTER)
        .perform();

    browser.find("#answers > li:nth-child(3)");
    assertThat(browser.all("#answers .question")).hasSize(2);
    assertThat(browser.find("#answers li:nth-child(2) input[name=comment]").getDomProperty("value"))
        .isEqualTo("aftalt");
    assertThat(browser.all("#patron td")).isEmpty();
    browser.picture("35-desk-two-questions");
  }

  @Test
  @DisplayName("A87: after a click anywhere the next scan lands in the field")
  void theFocusComesBack() throws IOException, SQLException {
    String card = world.card(0);
    browser.click("[data-sound]");
    assertThat(browser.focus()).isEqualTo("scan");
    browser.keys(Keys.TAB, Keys.TAB);
    assertThat(browser.focus()).isNotEqualTo("scan");

    scan(card);

    browser.find("#patron-name a");
    assertThat(browser.focus()).isEqualTo("scan");
    browser.picture("36-desk-patron");
  }

  @Test
  @DisplayName("F3: an item shows who has it, a name finds people, and nothing is lent")
  void patronMode() throws IOException, SQLException {
    String book = world.books(30, 1).getFirst();
    scan(world.card(0));
    scan(book);
    press(Keys.F3);
    press(Keys.ESCAPE);
    press(Keys.F3);
    scan(book);
    browser.awaitText("#answers li:first-child", "har " + book);
    browser.find("#patron-name a");
    scan("jensen");
    browser.awaitText("#answers li:first-child", "passer");
    browser.picture("37-desk-search");
    press(Keys.F4);
    scan(book);
    browser.awaitText("#answers li:first-child", "Afleveret");
  }

  @Test
  @DisplayName("A190: 320 px, both languages, and no finding of axe, with a patron and without")
  void inNarrowWindowsAndBothLanguages() throws IOException, SQLException {
    String role = String.valueOf(world.role("2000000009"));
    for (String language : List.of("en", "da")) {
      browser.go("/staff/desk?lang=" + language);
      AccessibilityIT.check(
          browser, List.of("/staff/desk", "/staff/desk?mode=patron", "/staff/desk?role=" + role));
      browser.picture("38-desk-" + language, 1280);
      browser.picture("38-desk-" + language, 320);
      assertThat(browser.tooWide(320)).as(language).isZero();
    }
  }

  @Test
  @DisplayName("A88: without script the desk works by plain forms")
  void withoutScript() throws IOException, SQLException {
    String book = world.books(40, 1).getFirst();
    String card = world.card(0);
    try (var plain = Browser.withoutScript(WholeSystem.http())) {
      StaffBrowser.signIn(plain, demo.staff(), "en");
      plain.go("/staff/desk");
      plain.scan("#scan", card);
      plain.awaitText("#answers", "is open");
      plain.scan("#scan", book);
      plain.awaitText("#answers", "Lent");
      plain.scan("#scan", book);
      plain.click("#answers button[name=choice]");
      plain.awaitText("#answers", "enewed"); // or not, if that gives no more time
      plain.click("#mode-return");
      plain.awaitPath("/staff/desk?mode=return");
      plain.scan("#scan", book);
      plain.awaitText("#answers", "Returned");
      plain.picture("39-desk-plain");
    }
  }

  @Test
  @DisplayName("The desk page with a patron takes few statements, however it is asked for")
  void fewStatements() throws SQLException {
    String path = "/staff/desk?role=" + world.role("2000000009");
    browser.go(path);
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      long before = world.statements();
      browser.go(path);
      fewest = Math.min(fewest, world.statements() - before - 1);
    }
    System.getLogger("test").log(System.Logger.Level.INFO, "desk page: {0} statements", fewest);
    assertThat(fewest).isLessThanOrEqualTo(40);
  }

  private void act(String name, int most, Runnable act, String then) {
    act.run();
    browser.find(then);
    settled();
    assertThat(keys).as("keys to " + name).isLessThanOrEqualTo(most);
    keys = 0;
  }

  private void scan(String text) {
    browser.keys(text, Keys.ENTER);
  }

  private void press(CharSequence key) {
    press(key, 1);
  }

  private void press(CharSequence key, int pressed) {
    browser.keys(key);
    keys += pressed;
  }

  /** The newest answer has been there long enough to be read. */
  private void settled(String grade) {
    browser.find("#answers > li:first-child[data-grade=" + grade + "]:not(.fresh)");
  }

  private void settled() {
    if (!browser.all("#answers > li").isEmpty()) {
      browser.find("#answers > li:first-child:not(.fresh)");
    }
  }
}
