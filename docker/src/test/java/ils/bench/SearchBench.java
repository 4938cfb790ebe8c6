package ils.bench;

import ils.opac.index.CatalogueIndex;
import ils.opac.search.CatalogueSearch;
import ils.opac.search.FacetField;
import ils.opac.search.SearchRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Searches in an index of invented records, without server or database: works grouped, six facets
 * counted, the first twenty shown.
 *
 * <p>For comparison the same words are asked of Lucene itself in the same fields, twenty documents,
 * no works, no facets.
 */
final class SearchBench implements Benchmark {

  private static final int RECORDS = Integer.getInteger("ils.bench.search.records", 100_000);
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 2_000;
  private static final double NANOS_IN_MS = 1e6;
  private static final double NANOS_IN_S = 1e9;

  private static final List<FacetField> FACETS =
      List.of(
          FacetField.AVAILABLE,
          FacetField.MATERIAL,
          FacetField.BRANCH,
          FacetField.AUDIENCE,
          FacetField.LANGUAGE,
          FacetField.SUBJECT);

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    Path folder = Files.createTempDirectory("search-bench");
    try (var index = new CatalogueIndex(folder, 128)) {
      var corpus = new SearchBenchCorpus(RECORDS);
      long started = System.nanoTime();
      long cpu = cpuNanos();
      corpus.addTo(index);
      double seconds = (System.nanoTime() - started) / NANOS_IN_S;
      figures.add("records", RECORDS, "records");
      figures.add("index_records_per_second", RECORDS / seconds, "1/s");
      figures.add("index_cpu_ms_per_record", (cpuNanos() - cpu) / NANOS_IN_MS / RECORDS, "ms");
      figures.add("index_mb", size(folder) / 1e6, "MB");
      for (Map.Entry<String, List<String>> set : corpus.queries(WARM_UP + MEASURED).entrySet()) {
        oneByOne(set.getKey(), set.getValue(), index, figures);
      }
      mixed(corpus.mixed(WARM_UP + MEASURED), index, figures);
    } finally {
      delete(folder);
    }
  }

  private static void oneByOne(
      String name, List<String> queries, CatalogueIndex index, Figures figures) throws IOException {
    double[] ms = timed(queries, text -> search(index, text));
    figures.add(name + "_p50_ms", percentile(ms, 50), "ms");
    figures.add(name + "_p99_ms", percentile(ms, 99), "ms");
  }

  private static void mixed(List<String> queries, CatalogueIndex index, Figures figures)
      throws Exception {
    long cpu = cpuNanos();
    double[] ours = timed(queries, text -> search(index, text));
    figures.add("cpu_ms_per_search", (cpuNanos() - cpu) / NANOS_IN_MS / queries.size(), "ms");
    cpu = cpuNanos();
    double[] bare;
    try (var lease = index.lease()) {
      bare = timed(queries, text -> BareLucene.search(lease.searcher(), text));
    }
    figures.add("bare_lucene_cpu_ms", (cpuNanos() - cpu) / NANOS_IN_MS / queries.size(), "ms");
    figures.add("p50_ms", percentile(ours, 50), "ms");
    figures.add("p99_ms", percentile(ours, 99), "ms");
    figures.add("bare_lucene_p50_ms", percentile(bare, 50), "ms");
    figures.add(
        "ratio_to_bare_lucene", Arrays.stream(ours).sum() / Arrays.stream(bare).sum(), "times");
    figures.add("searches_per_second", perSecond(queries, index, 1), "1/s");
    int threads = Runtime.getRuntime().availableProcessors();
    figures.add(
        "searches_per_second_" + threads + "_threads", perSecond(queries, index, threads), "1/s");
  }

  private interface Search {
    void of(String text) throws IOException;
  }

  private static void search(CatalogueIndex index, String text) throws IOException {
    CatalogueSearch.search(index, SearchRequest.of(text).counting(FACETS));
  }

  /** Of this thread: holds also where others want the processors. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Milliseconds of each search after the warm-up. */
  private static double[] timed(List<String> queries, Search search) throws IOException {
    for (String text : queries.subList(0, WARM_UP)) {
      search.of(text);
    }
    double[] ms = new double[queries.size() - WARM_UP];
    for (int i = 0; i < ms.length; i++) {
      long started = System.nanoTime();
      search.of(queries.get(WARM_UP + i));
      ms[i] = (System.nanoTime() - started) / NANOS_IN_MS;
    }
    Arrays.sort(ms);
    return ms;
  }

  private static double perSecond(List<String> queries, CatalogueIndex index, int threads)
      throws Exception {
    long started = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        Callable<Void> share =
            () -> {
              for (int i = first; i < queries.size(); i += threads) {
                search(index, queries.get(i));
              }
              return null;
            };
        running.add(pool.submit(share));
      }
      for (Future<?> share : running) {
        share.get();
      }
    }
    return queries.size() * NANOS_IN_S / (System.nanoTime() - started);
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
