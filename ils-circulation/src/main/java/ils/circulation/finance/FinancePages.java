package ils.circulation.finance;

import ils.circulation.finance.Period.Month;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.Organisation;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Choose a period, see what it comes to, take the file home. */
@Path("staff/finance")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.VIEW_REPORTS)
@Produces(MediaType.TEXT_HTML)
public class FinancePages {

  private static final String TEMPLATE = "circulation/finance/period";

  @Inject Caller caller;
  @Inject Organisation organisation;
  @Inject ExportFinance exportFinance;
  @Inject Clock clock;

  @GET
  public Page choose(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    List<Month> months = months();
    Month last = months.getFirst();
    if (from == null || to == null) {
      return page(new Period(last.from(), last.to(), null, months));
    }
    try {
      LocalDate first = FinanceResource.day("from", from);
      LocalDate until = FinanceResource.day("to", to);
      FinanceExport export =
          exportFinance.export(caller.actor(), caller.municipality(), first, until);
      return page(new Period(first, until, export, months));
    } catch (ProblemException e) {
      return page(new Period(last.from(), last.to(), null, months))
          .status(e.problem().type().status())
          .say(Notice.stop("circulation.finance.no-period"));
    }
  }

  private static Page page(Period period) {
    return Page.of(TEMPLATE, period, "circulation.finance.title");
  }

  /** The last six months that have ended. */
  private List<Month> months() {
    var zone = organisation.tree().get(caller.municipality()).zone();
    YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), zone));
    return IntStream.rangeClosed(1, 6)
        .mapToObj(now::minusMonths)
        .map(month -> new Month(month.atDay(1), month.atEndOfMonth()))
        .toList();
  }
}
