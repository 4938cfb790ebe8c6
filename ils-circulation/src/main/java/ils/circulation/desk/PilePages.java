package ils.circulation.desk;

import static ils.core.page.Notice.Grade.ACTION;
import static ils.core.page.Notice.Grade.OK;
import static ils.core.page.Notice.Grade.STOP;

import ils.circulation.batch.CheckInPile;
import ils.circulation.batch.CheckOutPile;
import ils.circulation.batch.LentPile;
import ils.circulation.batch.ReturnedPile;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOutOutcome;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.Organisation;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pile of up to 50 items lent or taken back in one go, each with its own answer (T61). */
@Path("staff/piles")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class PilePages {

  private static final int MOST = 50;

  @Inject CheckOutPile checkOutPile;
  @Inject CheckInPile checkInPile;
  @Inject Organisation organisation;
  @Inject Caller caller;

  /**
   * The page.
   *
   * @param card of the borrower; empty for a return
   * @param barcodes what is still in the form
   * @param wrong the key of what is wrong with the form; null for nothing
   * @param answers one for each item of the pile before, in its order
   * @param done how many of them were lent or taken
   */
  public record Pile(
      Mode mode,
      String card,
      String barcodes,
      @Nullable String wrong,
      List<Answer> answers,
      long done) {

    public Pile {
      answers = List.copyOf(answers);
    }

    static Pile empty(Mode mode, String card) {
      return new Pile(mode, card, "", null, List.of(), 0);
    }

    /** A number that makes a pile sent twice one act. */
    public String request() {
      return UUID.randomUUID().toString();
    }
  }

  @GET
  public Page pile(@QueryParam("mode") @Nullable String mode) {
    return page(Pile.empty(Mode.of(mode), ""));
  }

  @POST
  public Page carryOut(@BeanParam PileForm form) {
    String wrong = wrong(form);
    if (wrong != null) {
      return page(new Pile(form.mode(), form.card, form.barcodes, wrong, List.of(), 0)).status(400);
    }
    return page(form.mode() == Mode.RETURN ? returned(form) : lent(form));
  }

  private static @Nullable String wrong(PileForm form) {
    if (form.mode() == Mode.LEND && form.card.isBlank()) {
      return "circulation.pile.no-card";
    }
    if (form.tags().isEmpty()) {
      return "circulation.pile.no-barcodes";
    }
    return form.tags().size() > MOST ? "circulation.pile.too-many" : null;
  }

  private Pile lent(PileForm form) {
    return switch (checkOutPile.checkOut(caller.occasion(form.request()), form.loans())) {
      case CheckOutPile.Outcome.UnknownBorrower(var because) ->
          new Pile(
              Mode.LEND,
              form.card,
              form.barcodes,
              null,
              List.of(LendingAnswers.unknown(because)),
              0);
      case CheckOutPile.Outcome.Answered(LentPile pile) ->
          new Pile(
              Mode.LEND,
              form.card,
              "",
              null,
              pile.lines().stream().map(PilePages::answer).toList(),
              pile.lent());
    };
  }

  private static Answer answer(LentPile.Line line) {
    return switch (line.result()) {
      case LENT ->
          LendingAnswers.of(
              new CheckOutOutcome.Lent(Objects.requireNonNull(line.loan()), line.reasons()), 0);
      case RENEWED ->
          LendingAnswers.of(new CheckOutOutcome.Renewed(Objects.requireNonNull(line.loan())), 0);
      case USED_HERE -> Answer.of(OK, "circulation.desk.used", line.title());
      case DECLINED ->
          Answer.of(ACTION, "circulation.pile.not-lent", line.title(), line.barcode())
              .with(Reasons.lines(line.reasons()));
      case UNKNOWN_ITEM -> Answer.of(STOP, "circulation.desk.unknown-item", line.barcode());
    };
  }

  private Pile returned(PileForm form) {
    ReturnedPile pile = checkInPile.checkIn(caller.occasion(form.request()), form.returns());
    return new Pile(
        Mode.RETURN, "", "", null, pile.lines().stream().map(this::answer).toList(), pile.taken());
  }

  private Answer answer(ReturnedPile.Line line) {
    var receipt = line.receipt();
    if (receipt != null) {
      String place = organisation.tree().get(receipt.node()).name(caller.language());
      return ReturnAnswers.of(new CheckInOutcome.Taken(receipt), place);
    }
    return ReturnAnswers.of(
        line.reasons().isEmpty()
            ? new CheckInOutcome.UnknownItem(line.barcode())
            : new CheckInOutcome.Refused(line.reasons(), line.barcode(), line.title()),
        "");
  }

  private static Page page(Pile pile) {
    return Page.of("circulation/desk/pile", pile, "circulation.pile.title");
  }
}
