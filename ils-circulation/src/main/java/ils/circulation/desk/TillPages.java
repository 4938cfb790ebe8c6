package ils.circulation.desk;

import ils.circulation.account.LedgerNotices;
import ils.circulation.account.TakePayment;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Method;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.page.Notice;
import ils.core.page.Notice.Grade;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paying without leaving the desk: one key asks, another says how the money came. */
@Path("staff/desk/pay")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.TAKE_PAYMENT)
@Produces(MediaType.TEXT_HTML)
public class TillPages {

  @Inject DeskViews views;
  @Inject TakePayment takePayment;
  @Inject Caller caller;

  /** What the form sends. */
  public static class Form {
    @FormParam("role")
    long role;

    /** In minor units, as the question named it. */
    @FormParam("amount")
    long amount;

    /** Null while it is still asked. */
    @FormParam("way")
    Till.@Nullable Way way;

    @FormParam("request")
    @Nullable String request;
  }

  @POST
  public Page pay(@BeanParam Form form, @CookieParam(Recents.COOKIE) @Nullable String recents) {
    var occasion = caller.occasion(Scan.number(form.request));
    Answer answer = form.way == null ? asked(form.role) : taken(occasion, form, form.way);
    var wish = DeskViews.Wish.of(Mode.LEND, views.panel(caller.occasion(null), form.role), answer);
    var desk = views.of(caller.occasion(null), caller.municipality(), wish, Recents.of(recents));
    return Page.of("circulation/desk/desk", desk, "circulation.desk.title")
        .part("circulation/desk/scanned");
  }

  private Answer asked(long role) {
    Amount owed = views.panel(caller.occasion(null), role).debt();
    return owed.isNone()
        ? Answer.of(Grade.INFO, "circulation.patron.debt.none")
        : Answer.of(Grade.ACTION, "circulation.desk.pay.how", owed).asking(new Till(role, owed));
  }

  private Answer taken(Occasion occasion, Form form, Till.Way way) {
    if (form.amount <= 0) {
      throw ProblemException.invalid("amount", "must be above zero");
    }
    var payment =
        new Ledger.Payment(new Amount(form.amount), List.of(), Method.valueOf(way.name()));
    Notice said = LedgerNotices.of(takePayment.pay(occasion, form.role, payment));
    return Answer.of(said.grade(), said.key(), said.args().toArray());
  }
}
