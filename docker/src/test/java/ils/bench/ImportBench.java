package ils.bench;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Records a second from a file into database and index, and from a file alone.
 *
 * <p>The file is {@link ImportRun#file}.
 */
final class ImportBench implements Benchmark {

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void measure(Figures figures) throws IOException, InterruptedException, SQLException {
    Path file = ImportRun.file();
    figures.note(file.toString());
    read(file, figures);
    Path data = LaunchedSystem.emptyFolder("bench-import");
    try (var system = LaunchedSystem.start(data, Map.of());
        var connection = EmbeddedDatabase.connect(data)) {
      long before = records(connection);
      long from = System.nanoTime();
      Map<String, Object> run = ImportRun.start(system, file).awaitEnd();
      double imported = (System.nanoTime() - from) / 1e9;
      awaitIndex(system, run);
      double indexed = (System.nanoTime() - from) / 1e9;
      double read = Double.parseDouble(run.get("records").toString());
      figures.add("records_in_file", read, "records");
      figures.add("records_added", records(connection) - before, "records");
      figures.add("records_refused", Double.parseDouble(run.get("refused").toString()), "records");
      figures.add("records_per_second", read / indexed, "1/s");
      figures.add("records_per_second_database_alone", read / imported, "1/s");
      figures.add("peak_memory_mb", Machine.megabytes(system.pid(), "VmHWM"), "MB");
    }
  }

  private static void read(Path file, Figures figures) throws IOException {
    for (int round = 0; round < 2; round++) { // the first warms up
      long from = System.nanoTime();
      long records = 0;
      try (var reader = MarcCodecs.reader(MarcFormat.MARC21_ISO2709, MarcFiles.open(file))) {
        for (; reader.hasNext(); records++) {
          reader.next();
        }
      }
      if (round == 1) {
        figures.add("read_records_per_second", records * 1e9 / (System.nanoTime() - from), "1/s");
      }
    }
  }

  /** Until the last record of the database is found by its title. */
  private static void awaitIndex(LaunchedSystem system, Map<String, Object> run)
      throws IOException, InterruptedException, SQLException {
    String newest;
    try (var connection = EmbeddedDatabase.connect(system.data());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id, title from bib order by id desc limit 1")) {
      rows.next();
      newest = "\"bibId\":" + rows.getLong(1) + ",";
      String query =
          java.net.URLEncoder.encode(rows.getString(2), java.nio.charset.StandardCharsets.UTF_8);
      var look =
          HttpRequest.newBuilder(URI.create(system.http() + "/api/search?size=100&q=" + query))
              .build();
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
      while (!HttpClient.newHttpClient()
          .send(look, BodyHandlers.ofString())
          .body()
          .contains(newest)) {
        if (System.nanoTime() > end) {
          throw new IOException("the index has not caught up in five minutes: " + run);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private static long records(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from bib")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
