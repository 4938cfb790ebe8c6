package ils.bench.circulation;

import java.util.Map;

/**
 * How much there is in the world of the bench, by rows.
 *
 * @param loans open and returned
 * @param told loans whose events are in the log: the newest
 */
public record WorldSize(
    String name, int people, int bibs, int items, int loans, int open, int told) {

  /** Ids of the world count from here; the application's own are far above. */
  public static final long BASE = 1_000_000;

  /** Loans of each of the few who have very many. */
  public static final int MANY = 60;

  /** Debts of each of them. */
  public static final int DEBTS = 20;

  private static final WorldSize FULL =
      new WorldSize("full", 200_000, 400_000, 1_000_000, 5_000_000, 300_000, 1_000_000);

  /** To develop with; figures from it say nothing about the goals. */
  private static final WorldSize SMALL =
      new WorldSize("small", 10_000, 20_000, 50_000, 200_000, 15_000, 40_000);

  /** By {@code ILS_BENCH_WORLD}: {@code full}, which is also the default, or {@code small}. */
  public static WorldSize wanted() {
    return "small".equals(System.getenv("ILS_BENCH_WORLD")) ? SMALL : FULL;
  }

  /** People with {@link #MANY} loans and {@link #DEBTS} debts; they have every tenth open loan. */
  public int heavy() {
    return open / 10 / MANY;
  }

  /** What stands for {@code ${...}} in {@code world.sql}. */
  Map<String, Long> numbers() {
    return Map.of(
        "base", BASE,
        "people", (long) people,
        "bibs", (long) bibs,
        "items", (long) items,
        "loans", (long) loans,
        "open", (long) open,
        "returned", (long) loans - open,
        "heavy", (long) heavy(),
        "debts", (long) heavy() * DEBTS,
        "told", (long) told);
  }
}
