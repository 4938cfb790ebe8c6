package ils.bench;

import ils.it.Json;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An import of records through the running server, as {@code ./ils import} asks for it. */
public final class ImportRun {

  private static final Path BESIDE = Path.of("../shared/data/marc21/open-20k.mrc.gz");
  private static final Path OF_THE_DEMO = Path.of("docker/src/main/resources/demo/real.mrc.gz");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest look;

  private ImportRun(LaunchedSystem system, Path file) throws IOException, InterruptedException {
    String token = "Bearer " + Files.readString(system.data().resolve("operator.token")).strip();
    var start =
        HttpRequest.newBuilder(URI.create(system.http() + "/api/imports?profile=marc21"))
            .header("Authorization", token)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(file))
            .build();
    var answer = client.send(start, BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    String location = answer.headers().firstValue("Location").orElseThrow();
    look =
        HttpRequest.newBuilder(URI.create(system.http()).resolve(location))
            .header("Authorization", token)
            .build();
  }

  /**
   * The file of the benches: the one named by {@code ILS_BENCH_RECORDS} (MARC 21 in ISO 2709, may
   * be packed with gzip), else the collection of 20,000 that developers have beside the project,
   * else the real records of the demo library.
   */
  public static Path file() {
    String named = System.getenv("ILS_BENCH_RECORDS");
    if (named != null) {
      return Path.of(named);
    }
    return Files.exists(BESIDE) ? BESIDE : OF_THE_DEMO;
  }

  /** Hands the file over and returns while it is worked on. */
  public static ImportRun start(LaunchedSystem system, Path file)
      throws IOException, InterruptedException {
    return new ImportRun(system, file);
  }

  /** The counts of the report; empty while it runs. */
  @SuppressWarnings("unchecked")
  public Optional<Map<String, Object>> counts() throws IOException, InterruptedException {
    String body = client.send(look, BodyHandlers.ofString()).body();
    if (!body.contains("\"over\":true")) {
      return Optional.empty();
    }
    var run = (Map<String, Object>) Json.object(body).get("run");
    return Optional.of((Map<String, Object>) run.get("counts"));
  }

  public Map<String, Object> awaitEnd() throws IOException, InterruptedException {
    while (true) {
      Optional<Map<String, Object>> counts = counts();
      if (counts.isPresent()) {
        return counts.get();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
