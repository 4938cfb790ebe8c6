package ils.circulation.finance;

import ils.circulation.act.Days;
import ils.circulation.finance.FinanceRow.Section;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Sums a period that has ended. Lines are never changed, so the same period gives the same sums
 * whenever it is asked for.
 */
@ApplicationScoped
public class ExportFinance {

  /** A line is stamped a little before its transaction commits. */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private static final int MOST_DAYS = 366;

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject FinanceSums sums;
  @Inject Clock clock;

  /**
   * The sums from the first day to the last, both included, by the municipality's calendar.
   *
   * @throws ProblemException if the period has not ended, is empty, or is longer than a year
   * @throws ils.core.access.NotPermitted unless the actor may view reports of the municipality
   */
  @Transactional
  public FinanceExport export(Actor actor, long municipality, LocalDate from, LocalDate to) {
    rights.require(actor, Right.VIEW_REPORTS, municipality);
    OrgTree tree = organisation.tree();
    OrgNode node = tree.get(municipality);
    check(from, to, LocalDate.ofInstant(clock.instant().minus(SETTLED), node.zone()));
    Instant begin = from.atStartOfDay(node.zone()).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(node.zone()).toInstant();
    LongFunction<String> library = id -> library(tree, id);
    Map<FinanceRow.Key, FinanceRow> merged = new HashMap<>();
    Stream.of(Section.values())
        .flatMap(section -> sums.of(section, municipality, begin, end, library).stream())
        .forEach(row -> merged.merge(row.key(), row, FinanceRow::plus));
    List<FinanceRow> rows = merged.values().stream().sorted().toList();
    return new FinanceExport(node.code(), from, to, rows);
  }

  private static void check(LocalDate from, LocalDate to, LocalDate today) {
    Days.storable("from", from);
    Days.storable("to", to);
    if (to.isBefore(from)) {
      throw ProblemException.invalid("to", "must not be before " + from);
    }
    if (!to.isBefore(today)) {
      throw ProblemException.invalid("to", "the period has not ended yet");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw ProblemException.invalid("to", "a period is at most " + MOST_DAYS + " days");
    }
  }

  private static String library(OrgTree tree, long id) {
    OrgNode node = tree.get(id);
    Long library = node.libraryId();
    return library == null ? node.code() : tree.get(library).code();
  }
}
