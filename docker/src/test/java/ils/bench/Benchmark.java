package ils.bench;

/** One thing to measure. */
public interface Benchmark {

  /** What {@code ./ils bench} calls it; also the name of the table's file. */
  String name();

  void measure(Figures figures) throws Exception;
}
