package ils.bench;

import ils.it.Json;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One file through the whole system, which is started empty for it. */
final class ImportRounds {

  private final LaunchedSystem system;
  private final Connection connection;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token;

  private ImportRounds(LaunchedSystem system, Connection connection) throws IOException {
    this.system = system;
    this.connection = connection;
    this.token = Files.readString(system.data().resolve("operator.token")).strip();
  }

  static void measure(Path file, String prefix, Figures figures)
      throws IOException, InterruptedException, SQLException {
    Path data = LaunchedSystem.emptyFolder("bench-import");
    try (var system = LaunchedSystem.start(data, Map.of());
        var connection = EmbeddedDatabase.connect(data)) {
      new ImportRounds(system, connection).run(file, prefix, figures);
    }
  }

  private void run(Path file, String prefix, Figures figures)
      throws IOException, InterruptedException, SQLException {
    long before = records();
    figures.add(prefix + "memory_before_mb", Machine.megabytes(system.pid(), "VmRSS"), "MB");
    long from = System.nanoTime();
    Map<String, Object> counts = imported(file);
    double imported = (System.nanoTime() - from) / 1e9;
    awaitIndex();
    double indexed = (System.nanoTime() - from) / 1e9;
    double read = Double.parseDouble(counts.get("records").toString());
    figures.add(prefix + "records_in_file", read, "records");
    figures.add(prefix + "records_added", records() - before, "records");
    figures.add(
        prefix + "records_refused",
        Double.parseDouble(counts.get("refused").toString()),
        "records");
    figures.add(prefix + "records_per_second", read / indexed, "1/s");
    figures.add(prefix + "records_per_second_database_alone", read / imported, "1/s");
    figures.add(prefix + "peak_memory_mb", Machine.megabytes(system.pid(), "VmHWM"), "MB");
  }

  private Map<String, Object> imported(Path file) throws IOException, InterruptedException {
    var start =
        request("/api/imports?profile=marc21")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(file))
            .build();
    var answer = client.send(start, BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    var look = request(answer.headers().firstValue("Location").orElseThrow()).build();
    while (true) {
      String body = client.send(look, BodyHandlers.ofString()).body();
      if (body.contains("\"over\":true")) {
        return counts(body);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(system.http()).resolve(address))
        .header("Authorization", "Bearer " + token);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> counts(String body) {
    var run = (Map<String, Object>) Json.object(body).get("run");
    return (Map<String, Object>) run.get("counts");
  }

  /** Until the latest record of the database that has an ISBN is found by it. */
  private void awaitIndex() throws IOException, InterruptedException, SQLException {
    String newest;
    String isbn;
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select bib_id, value from bib_identifier where kind = 'isbn'"
                    + " order by bib_id desc limit 1")) {
      rows.next();
      newest = "\"bibId\":" + rows.getLong(1) + ",";
      isbn = URLEncoder.encode(rows.getString(2), StandardCharsets.UTF_8);
    }
    var look = request("/api/search?size=100&q=" + isbn).build();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!client.send(look, BodyHandlers.ofString()).body().contains(newest)) {
      if (System.nanoTime() > end) {
        throw new IOException("the index has not caught up in five minutes");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private long records() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from bib")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
