package ils.circulation.closing;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What special days would do; nothing has happened yet (T31).
 *
 * @param libraries those that something is moved for
 */
public record ClosingPlan(ClosingWish wish, List<LibraryPlan> libraries) {

  public ClosingPlan {
    libraries = List.copyOf(libraries);
  }

  /** Loans due on one day. */
  public record DueDay(LocalDate day, int loans) {}

  /**
   * A late fee that would be taken away.
   *
   * @param line its line in the ledger
   */
  public record ArisenFee(long line, long role, long loan, Amount amount) {}

  /** The first day on which all of them are open again. */
  public LocalDate reopensOn() {
    return libraries.stream()
        .map(LibraryPlan::reopensOn)
        .max(Comparator.naturalOrder())
        .orElse(wish.to().plusDays(1));
  }

  /** Loans due on each closed day, over all libraries. */
  public List<DueDay> days() {
    Map<LocalDate, Integer> sums =
        libraries.stream()
            .flatMap(library -> library.days().stream())
            .collect(
                Collectors.toMap(DueDay::day, DueDay::loans, Integer::sum, () -> new TreeMap<>()));
    return sums.entrySet().stream().map(day -> new DueDay(day.getKey(), day.getValue())).toList();
  }

  public int loans() {
    return days().stream().mapToInt(DueDay::loans).sum();
  }

  public List<ArisenFee> fees() {
    return libraries.stream().flatMap(library -> library.fees().stream()).toList();
  }

  /** All fees that would be taken away. */
  public Amount feeTotal() {
    return fees().stream().map(ArisenFee::amount).reduce(Amount.NONE, Amount::plus);
  }

  /** Holds of a kind that the days touch. */
  public List<TouchedHold> holds(TouchedHold.How how) {
    return libraries.stream()
        .flatMap(library -> library.holds().stream())
        .filter(hold -> hold.how() == how)
        .toList();
  }
}
