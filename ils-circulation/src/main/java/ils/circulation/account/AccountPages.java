package ils.circulation.account;

import ils.circulation.account.AccountForm.Written;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.Method;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What staff do to an account; each form leads back with a sentence on what was done. */
@Path("staff/accounts/{role: \\d{1,18}}")
@ApplicationScoped
@Access(
    value = Who.STAFF,
    rights = {Right.TAKE_PAYMENT, Right.WAIVE_FEES})
@Produces(MediaType.TEXT_HTML)
public class AccountPages {

  @Inject Caller caller;
  @Inject AccountViews views;
  @Inject TakePayment takePayment;
  @Inject WriteOff writeOff;
  @Inject VoidDebt voidDebt;
  @Inject Refund refund;
  @Inject HandToCollection handToCollection;

  /** The account is a tab of the patron's page. */
  @GET
  public Response account(@PathParam("role") long role) {
    return Flash.seeOther(tab(role));
  }

  private static String tab(long role) {
    return "/staff/patrons/" + role + "?tab=account";
  }

  @GET
  @Path("debts/{debt: \\d{1,18}}")
  public Page debt(@PathParam("role") long role, @PathParam("debt") long debt) {
    return Page.of(
        "circulation/account/debt",
        views.debt(caller.occasion(null), role, debt),
        "circulation.account.debt");
  }

  @POST
  @Path("payments")
  public Response pay(@PathParam("role") long role, @BeanParam AccountForm form) {
    return done(
        role,
        form,
        amount -> {
          Method method = form.method().orElse(Method.CARD);
          return takePayment.pay(
              occasion(form), role, new Ledger.Payment(amount, form.debts, method));
        });
  }

  @POST
  @Path("refunds")
  public Response refund(@PathParam("role") long role, @BeanParam AccountForm form) {
    return done(
        role,
        form,
        amount -> {
          Method method = form.method().orElse(Method.CARD);
          return refund.refund(occasion(form), role, amount, method, form.reason());
        });
  }

  @POST
  @Path("debts/{debt: \\d{1,18}}/write-off")
  public Response writeOff(
      @PathParam("role") long role, @PathParam("debt") long debt, @BeanParam AccountForm form) {
    return done(
        role, form, amount -> writeOff.writeOff(occasion(form), debt, amount, form.reason()));
  }

  @POST
  @Path("debts/{debt: \\d{1,18}}/void")
  public Response voidDebt(
      @PathParam("role") long role, @PathParam("debt") long debt, @BeanParam AccountForm form) {
    Method back = form.method().orElse(null);
    return done(role, form, amount -> voidDebt.voidDebt(occasion(form), debt, form.reason(), back));
  }

  @POST
  @Path("debts/{debt: \\d{1,18}}/collection")
  public Response handOver(
      @PathParam("role") long role, @PathParam("debt") long debt, @BeanParam AccountForm form) {
    return done(
        role, form, amount -> handToCollection.handOver(occasion(form), debt, form.reason()));
  }

  @POST
  @Path("debts/{debt: \\d{1,18}}/collection-back")
  public Response callBack(
      @PathParam("role") long role, @PathParam("debt") long debt, @BeanParam AccountForm form) {
    return done(
        role, form, amount -> handToCollection.callBack(occasion(form), debt, form.reason()));
  }

  private Occasion occasion(AccountForm form) {
    return caller.occasion(form.request());
  }

  private static Response done(
      long role, AccountForm form, Function<@Nullable Amount, LedgerOutcome> act) {
    Notice notice =
        switch (form.amount()) {
          case Written.Unreadable() -> Notice.stop("circulation.account.not.amount");
          case Written.All() -> LedgerNotices.of(act.apply(null));
          case Written.This(Amount amount) -> LedgerNotices.of(act.apply(amount));
        };
    return Flash.seeOther(tab(role), notice);
  }
}
