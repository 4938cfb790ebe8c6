package ils.circulation.lostdesk;

import ils.circulation.desk.Line;
import ils.circulation.desk.Reasons;
import ils.circulation.lost.ClaimReceipt;
import ils.circulation.lost.ItemReceipt;
import ils.circulation.lost.LossReceipt;
import ils.circulation.lost.ResolveClaim;
import ils.circulation.lostdesk.Confirmation.Button;
import ils.circulation.lostdesk.Confirmation.Charge;
import ils.circulation.lostdesk.Confirmation.Fee;
import ils.circulation.lostdesk.Confirmation.What;
import ils.circulation.policy.lost.LostBill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts what an act would do into the words of its page. */
final class Confirmations {

  private Confirmations() {}

  static Confirmation lost(LossReceipt loss, long role) {
    return new Confirmation(
        "lost",
        new What(loss.title(), loss.barcode()),
        told("circulation.lost.tells.lost", loss),
        bill(loss),
        "/staff/loans/" + loss.loanId() + "/lost",
        role,
        List.of(new Button("", "circulation.lost.do.lost")),
        null);
  }

  private static List<Line> told(String first, LossReceipt loss) {
    List<Line> told = new ArrayList<>();
    told.add(line(first));
    told.add(line("circulation.lost.payer." + word(loss.bill().payer())));
    if (loss.billOn() != null) {
      told.add(line("circulation.lost.tells.later", loss.billOn()));
    }
    if (loss.bill().costOpen()) {
      told.add(
          loss.costUntil() == null
              ? line("circulation.lost.tells.cost")
              : line("circulation.lost.tells.cost-until", loss.costUntil()));
    }
    if (loss.total().isNone()) {
      told.add(line("circulation.lost.tells.nothing"));
    }
    return told;
  }

  private static List<Charge> bill(LossReceipt loss) {
    List<Charge> bill = new ArrayList<>();
    if (!loss.lateFee().isNone()) {
      bill.add(new Charge("circulation.lost.charge.late-fee", loss.lateFee()));
    }
    for (LostBill.Line line : loss.bill().lines()) {
      bill.add(new Charge("circulation.lost.charge." + word(line.charged()), line.amount()));
    }
    return bill;
  }

  static Confirmation claim(ClaimReceipt claim, long role) {
    List<Line> told = new ArrayList<>(List.of(line("circulation.lost.tells.claim")));
    if (claim.cancelsBill()) {
      told.add(line("circulation.lost.tells.claim-cancels"));
    }
    told.addAll(Reasons.lines(claim.notes()));
    return new Confirmation(
        "claim",
        new What(claim.title(), claim.barcode()),
        told,
        List.of(),
        "/staff/loans/" + claim.loanId() + "/claim",
        role,
        List.of(new Button("", "circulation.lost.do.claim")),
        null);
  }

  /** Three ways to resolve a claim; the bill is that of the third. */
  static Confirmation resolution(LossReceipt ifLost, long role) {
    List<Button> buttons = new ArrayList<>();
    for (ResolveClaim.As way : ResolveClaim.As.values()) {
      buttons.add(new Button(way.name(), "circulation.lost.do.resolve." + word(way)));
    }
    return new Confirmation(
        "resolve",
        new What(ifLost.title(), ifLost.barcode()),
        told("circulation.lost.tells.resolve", ifLost),
        bill(ifLost),
        "/staff/loans/" + ifLost.loanId() + "/resolve",
        role,
        buttons,
        null);
  }

  static Confirmation damage(ItemReceipt damage, boolean mayCharge) {
    boolean charges = mayCharge && damage.loanId() != null;
    String proposed = damage.fee() == null ? "" : damage.fee().toString();
    return item(
        "damage",
        new What(damage.title(), damage.barcode()),
        List.of(line("circulation.lost.tells.damage")),
        charges ? new Fee(proposed, damage.most()) : null);
  }

  static Confirmation missing(What what) {
    return item("missing", what, List.of(line("circulation.lost.tells.missing")), null);
  }

  static Confirmation withdraw(What what) {
    return item("withdraw", what, List.of(line("circulation.lost.tells.withdraw")), null);
  }

  private static Confirmation item(String act, What what, List<Line> told, @Nullable Fee fee) {
    return new Confirmation(
        act,
        what,
        told,
        List.of(),
        "/staff/items/" + what.barcode() + "/" + act,
        0,
        List.of(new Button("", "circulation.lost.do." + act)),
        fee);
  }

  private static Line line(String key, Object... args) {
    return new Line(key, List.of(args));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
