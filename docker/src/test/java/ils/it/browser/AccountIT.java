package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.json.Json;
import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/** A patron's account at the desk, by plain forms. */
@AgainstTheServer
@RunAsClient
class AccountIT {

  private static final long FEE = 990_000_000_001L;
  private static final long OTHER_FEE = 990_000_000_002L;

  private static long roleThatOwes(String card) throws SQLException {
    var access = WholeSystem.databaseAccess();
    try (var connection =
        DriverManager.getConnection(access.url(), access.user(), access.password())) {
      long role = role(connection, card);
      owe(connection, role, FEE, "LATE_FEE", 12_000, "");
      reckoned(connection, FEE, Reckoning.of(Reckoning.Code.LADDER_ADULT, "copenhagen", 9, 8));
      owe(connection, role, OTHER_FEE, "PROCESSING", 9_000, "processing fee 90.00");
      return role;
    }
  }

  /** As a return writes it. */
  private static void reckoned(Connection connection, long line, Reckoning how)
      throws SQLException {
    try (var update =
        connection.prepareStatement("update account_line set reckoning = ? where id = ?")) {
      update.setString(1, Json.write(how));
      update.setLong(2, line);
      update.executeUpdate();
    }
  }

  private static long role(Connection connection, String card) throws SQLException {
    var sql =
        "select r.id from identifier i join borrower_role r on r.person_id = i.person_id"
            + " where i.value = ? and r.kind = 'CITIZEN'";
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, card);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void owe(
      Connection connection, long role, long id, String kind, long amount, String why)
      throws SQLException {
    var sql =
        """
        insert into account_line (id, municipality_id, person_id, role_id, kind, amount_minor,
          calculation, node_id, owner_node_id, posted_at)
        select ?, municipality_id, person_id, id, ?, ?, ?, node_id, node_id, utc_timestamp(6)
        from borrower_role where id = ?""";
    try (var insert = connection.prepareStatement(sql)) {
      insert.setLong(1, id);
      insert.setString(2, kind);
      insert.setLong(3, amount);
      insert.setString(4, why);
      insert.setLong(5, role);
      insert.executeUpdate();
    }
  }

  @Test
  @DisplayName("A109: pay a part of a chosen fee, waive the rest, remove another and give it back")
  void payWaiveAndRemove() throws IOException, SQLException {
    var demo = DemoFile.in(WholeSystem.data());
    long role = roleThatOwes(demo.patrons().getFirst().card());
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, demo.staff(), "da");
      browser.go("/staff/patrons/" + role + "?tab=account");
      browser.picture("10-account");
      assertThat(browser.text("main"))
          .contains("copenhagen: 9 dage for sent, voksen, trinnet fra dag 8")
          .contains("processing fee 90.00") // written down before, and kept as it was
          .doesNotContain("days late");
      browser.go("/staff/why/fees/" + FEE);
      assertThat(browser.text("main")).contains("9 dage for sent");
      browser.go("/staff/accounts/" + role + "/debts/" + FEE + "?lang=en");
      assertThat(browser.text(".facts")).contains("9 days late, adult, step from day 8");
      browser.go("/staff/patrons/" + role + "?tab=account&lang=en");
      assertThat(browser.text("main")).contains("9 days late").doesNotContain("for sent");
      browser.picture("10-account-en");
      browser.go("/staff/patrons/" + role + "?tab=account&lang=da");

      browser.click("input[name=debt][value='" + FEE + "']");
      browser.type("#amount", "100,50");
      browser.leave("#pay button");
      browser.awaitText("main", "100,50 kr.");

      browser.go("/staff/accounts/" + role + "/debts/" + FEE);
      browser.picture("11-debt");
      assertThat(browser.text(".facts")).contains("19,50");
      browser.type("#reason", "var indlagt");
      browser.click("form[action$='/write-off'] button");
      browser.awaitText("main", "90,00");

      browser.go("/staff/accounts/" + role + "/online-refunds");
      browser.awaitText("main", "Der er ikke noget til gode.");
      browser.picture("15-online-refunds");

      browser.go("/staff/accounts/" + role + "/debts/" + OTHER_FEE);
      browser.type("#void-reason", "forkert");
      browser.leave("form[action$='/void'] button");
      browser.awaitPath("/staff/patrons/" + role);
      browser.picture("12-account-settled");
      assertThat(browser.all("#pay")).isEmpty();

      browser.driver().manage().window().setSize(new Dimension(320, 900));
      browser.go("/staff/accounts/" + role + "/debts/" + FEE);
      browser.picture("13-debt-narrow");
    }
  }

  @Test
  @DisplayName("A113: who may see reports chooses a period and finds the file")
  void financeOfAPeriod() throws IOException {
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("leder", "solbjerg-leder"), "da");
      browser.go("/staff/finance");
      browser.leave("main form button");
      browser.awaitPath("/staff/finance?from=");
      browser.picture("14-finance");
      assertThat(browser.find("a[download]").getDomAttribute("href"))
          .startsWith("/api/finance/export.csv?from=");
    }
  }
}
