package ils.it.browser;

import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser at the desk of the main library, and a world to work on. */
abstract class AtTheDesk {

  DemoFile demo;
  DeskWorld world;
  Browser browser;

  @BeforeEach
  void openTheDesk() throws IOException, SQLException {
    demo = DemoFile.in(WholeSystem.data());
    browser = Browser.open(WholeSystem.http());
    world = DeskWorld.open();
    StaffBrowser.signIn(browser, demo.staff(), "da");
    browser.go("/staff/desk");
  }

  @AfterEach
  void closeTheDesk() throws SQLException {
    world.close();
    browser.close();
  }
}
