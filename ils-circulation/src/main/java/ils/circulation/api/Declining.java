package ils.circulation.api;

import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Reason;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals as problems: all rules at once, with what would settle each. */
final class Declining {

  private Declining() {}

  static Response rules(List<Reason> reasons) {
    String detail = reasons.stream().map(Declining::told).collect(Collectors.joining("; "));
    List<String> ids = reasons.stream().map(reason -> reason.rule().id()).distinct().toList();
    return new Problem(ProblemType.DECLINED_BY_RULES, detail, ids, List.of()).response();
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
