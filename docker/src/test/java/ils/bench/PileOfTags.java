package ils.bench;

import ils.it.process.LaunchedBridge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pile of 20 items on a kiosk's pad, through the bridge's JAR and the simulated reader with the
 * timings of the air interface: until the page knows all, and until all are switched and read back.
 *
 * <p>The lending between the two is the server's and not in these figures.
 */
final class PileOfTags {

  private static final int TAGS = 20;
  private static final int PILES = 7;
  private static final double NANOS = 1e9;

  private final LaunchedBridge bridge;
  private final List<Double> reading = new ArrayList<>();
  private final List<Double> switching = new ArrayList<>();
  private final List<Double> whole = new ArrayList<>();

  private PileOfTags(LaunchedBridge bridge) {
    this.bridge = bridge;
  }

  /** Adds the medians of several piles. */
  static void measure(Figures figures) throws IOException, InterruptedException {
    try (var bridge = LaunchedBridge.start(Path.of("."), "sim://")) {
      bridge.hear("hello");
      var piles = new PileOfTags(bridge);
      for (int i = 0; i < PILES; i++) {
        piles.pile();
      }
      figures.add("pile_of_20_read_seconds", median(piles.reading), "s");
      figures.add("pile_of_20_switched_seconds", median(piles.switching), "s");
      figures.add("pile_of_20_seconds", median(piles.whole), "s");
      figures.note("reader and bridge alone: the server's lending comes on top of these");
    }
  }

  private void pile() throws IOException, InterruptedException {
    bridge.post("{\"do\":\"field\",\"on\":false}");
    for (int i = 1; i <= TAGS; i++) {
      bridge.post(
          "{\"do\":\"place\",\"tag\":\"%s\",\"secured\":true,\"content\":{\"id\":\"%s\",\"owner\":\"DK-775100\"}}"
              .formatted(uid(i), id(i)));
    }
    long start = System.nanoTime();
    bridge.say("{\"do\":\"field\",\"ref\":\"on\",\"on\":true}");
    for (int i = 0; i < TAGS; i++) {
      bridge.hear("item.appeared");
    }
    long read = System.nanoTime();
    bridge.say(
        "{\"do\":\"secure\",\"ref\":\"1\",\"secured\":false,\"items\":[" + everyItem() + "]}");
    String answer = bridge.hear("secured");
    long switched = System.nanoTime();
    if (answer.contains("\"done\":false")) {
      throw new IllegalStateException("not switched: " + answer);
    }
    reading.add((read - start) / NANOS);
    switching.add((switched - read) / NANOS);
    whole.add((switched - start) / NANOS);
    bridge.say("{\"do\":\"lift\",\"ref\":\"0\"}");
    for (int i = 0; i < TAGS; i++) {
      bridge.hear("item.left");
    }
  }

  private static String everyItem() {
    return IntStream.rangeClosed(1, TAGS)
        .mapToObj(i -> "{\"id\":\"%s\",\"tags\":[\"%s\"]}".formatted(id(i), uid(i)))
        .collect(Collectors.joining(","));
  }

  private static String uid(int number) {
    return "E0040100%08X".formatted(number);
  }

  private static String id(int number) {
    return "51356610%02d".formatted(number);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
