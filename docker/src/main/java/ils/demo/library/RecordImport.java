package ils.demo.library;

import ils.launcher.Console;
import ils.launcher.ExitCode;
import ils.launcher.Refusal;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends a file of records to the import, and waits until it is through, telling how far it is. */
final class RecordImport {

  /** Above both municipalities, for the files hold items of both. */
  private static final String NODE = "NORD";

  private static final int MOST_LOOKS = 3_600;
  private static final int SHOWN_EVERY_PERCENT = 25;

  private final ServerApi api;
  private final Console console;

  RecordImport(ServerApi api, Console console) {
    this.api = api;
    this.console = console;
  }

  void run(String file, String profile, String what)
      throws IOException, InterruptedException, Refusal {
    console.step("Demo library: " + what);
    String path = "/api/imports?profile=" + profile + "&node=" + NODE + "&filename=" + file;
    String started = api.post(path, () -> DemoResources.unzipped(file));
    String state = awaited(JsonText.value(started, "id"));
    if (!JsonText.value(state, "state").equals("DONE")) {
      throw new Refusal(ExitCode.FAILED, "the import of " + file + " failed; start again to go on");
    }
    console.step(
        "  %s records, %s refused; %s items, %s refused"
            .formatted(
                JsonText.value(state, "records"),
                JsonText.value(state, "refused"),
                JsonText.value(state, "itemsCreated"),
                JsonText.value(state, "itemsRefused")));
  }

  private String awaited(String id) throws IOException, InterruptedException, Refusal {
    int shown = 0;
    for (int look = 0; look < MOST_LOOKS; look++) {
      String state = api.get("/api/imports/" + id);
      if (JsonText.value(state, "over").equals("true")) {
        return state;
      }
      int percent = Integer.parseInt("0" + JsonText.value(state, "percent"));
      if (percent >= shown + SHOWN_EVERY_PERCENT) {
        shown = percent;
        console.step("  " + percent + " %");
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    throw new Refusal(ExitCode.FAILED, "the import " + id + " did not end within half an hour");
  }
}
