package ils.demo.library;

import ils.launcher.Console;
import ils.launcher.DemoLoader;
import ils.launcher.Refusal;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two small municipalities with libraries, schools, people and some 8,600 records.
 *
 * <p>Every step may be done again without harm, so a load that was killed is completed by the next
 * start. A mark in the data folder spares later starts the work; only tokens are made anew each
 * time.
 */
public final class DemoLibrary implements DemoLoader {

  private static final String MARK = "demo.loaded";

  /** The one the launcher finds by its name. */
  public DemoLibrary() {}

  @Override
  public String load(Server server, Console console) throws Refusal, InterruptedException {
    var api = new ServerApi(server.http(), server.operatorToken());
    try {
      Path mark = server.data().resolve(MARK);
      String version = DemoResources.version();
      if (!Files.exists(mark) || !Files.readString(mark).equals(version)) {
        fill(api, console);
        Files.writeString(mark, version);
      }
      List<DemoPatron> patrons = new DemoPatrons(api).signedIn();
      new DemoFile(server, patrons, DemoItems.onTheShelf()).write();
      return DemoFile.accounts(patrons);
    } catch (IOException e) {
      throw Failures.broken("the demo library could not be loaded", e);
    }
  }

  private static void fill(ServerApi api, Console console)
      throws IOException, InterruptedException, Refusal {
    console.step("Demo library: organisation and people");
    api.post("/api/register", DemoResources.register());
    for (String terminal : DemoResources.terminals()) {
      api.post("/api/terminals", terminal);
    }
    var imports = new RecordImport(api, console);
    // The Danish ones last: the front page shows what is new.
    imports.run("real.mrc.gz", "demo-marc21", "real records from open sources");
    imports.run("danish.lin.gz", "demo-danmarc2", "invented Danish records");
    awaitInTheIndex(api, DemoItems.onTheShelf().getLast());
    int lent = new DemoLoans(api).lend(DemoItems.forTheDemosOwnLoans());
    console.step("Demo library: " + lent + " loans");
  }

  /** Whoever comes in when the library opens, a script too, shall find what stands on the shelf. */
  private static void awaitInTheIndex(ServerApi api, DemoItems item)
      throws IOException, InterruptedException, Refusal {
    String search = "/api/search?q=" + URLEncoder.encode(item.title(), StandardCharsets.UTF_8);
    for (int tries = 0; tries < 600; tries++) {
      if (!"0".equals(JsonText.value(api.get(search), "records"))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
