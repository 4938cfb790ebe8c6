package ils.circulation.api;

import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.desk.Line;
import ils.circulation.desk.Reasons;
import ils.circulation.policy.ledger.LedgerReason;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Reason;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Refusals as problems: all rules at once, with what would settle each. */
final class Declining {

  private Declining() {}

  static Response rules(List<Reason> reasons) {
    return problem(reasons).response();
  }

  static Problem problem(List<Reason> reasons) {
    String detail = reasons.stream().map(Declining::told).collect(Collectors.joining("; "));
    return Problem.declined(detail, reasons.stream().map(Declining::why).toList());
  }

  private static Problem.Reason why(Reason reason) {
    Line line = Reasons.line(reason);
    return new Problem.Reason(reason.rule().id(), line.key(), line.args());
  }

  /** A refusal by the rules of money. */
  static Response money(List<LedgerReason> reasons) {
    return moneyProblem(reasons).response();
  }

  static Problem moneyProblem(List<LedgerReason> reasons) {
    String detail = reasons.stream().map(Declining::told).collect(Collectors.joining("; "));
    return Problem.declined(detail, reasons.stream().map(Declining::why).toList());
  }

  private static Problem.Reason why(LedgerReason reason) {
    String id = reason.rule().id();
    List<Object> most = reason.most() == null ? List.of() : List.of(reason.most());
    return new Problem.Reason(id, "circulation.account.not." + id.toLowerCase(Locale.ROOT), most);
  }

  private static String told(LedgerReason reason) {
    String name = reason.rule().id() + " " + reason.rule().name();
    return reason.most() == null ? name : name + " (at most " + reason.most() + ")";
  }

  private static String told(Reason reason) {
    String name = reason.rule().id() + " " + reason.rule().name();
    return switch (reason.gravity()) {
      case ASK -> name + " asks for one of " + choices(reason.choices());
      case OVERRIDE -> name + " may be overridden with a comment";
      case REFUSE, NOTE -> name;
    };
  }

  private static String choices(List<Choice> choices) {
    return choices.stream().map(Choice::name).collect(Collectors.joining(", "));
  }

  static Response unknownItem(String barcode) {
    return problem(ProblemType.UNKNOWN_ITEM, "no item here has the barcode '" + barcode + "'");
  }

  static Response unknownBorrower(BorrowerUnknown because) {
    return problem(ProblemType.UNKNOWN_PATRON, because.why().name());
  }

  static Response unknownLoan() {
    return problem(ProblemType.NOT_FOUND, "no such loan here");
  }

  private static Response problem(ProblemType type, String detail) {
    return Problem.of(type, detail).response();
  }
}
