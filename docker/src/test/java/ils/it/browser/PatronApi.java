package ils.it.browser;

import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The patron API as an app calls it: a patron's own bearer token and number. */
final class PatronApi {

  private final HttpClient client = HttpClient.newHttpClient();
  private final DemoFile.Patron patron;

  PatronApi(DemoFile.Patron patron) {
    this.patron = patron;
  }

  /** The patron's loans, in the form of the shared Danish patron API. */
  String loans() throws IOException, InterruptedException {
    return get("/external/agencyid/patrons/patronid/loans/v2");
  }

  /** The same with the agency and the patron written out in the path. */
  String rawLoans() throws IOException, InterruptedException {
    return get("/external/" + patron.agency() + "/patrons/" + patron.patronId() + "/loans/v2");
  }

  private String get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(WholeSystem.http() + path))
            .header("Authorization", "Bearer " + patron.token())
            .header("Accept", "application/json")
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
