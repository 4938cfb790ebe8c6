package ils.circulation.policy.flaw;

import ils.core.money.Amount;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong, without a place.
 *
 * @param args words of the rule text, and amounts of money, that go into its sentence
 */
public record Complaint(Flaw flaw, List<?> args) {

  public Complaint {
    args = List.copyOf(args);
  }

  public static Complaint of(Flaw flaw, Object... args) {
    return new Complaint(
        flaw, Stream.of(args).map(arg -> arg instanceof Amount ? arg : arg.toString()).toList());
  }

  /** In English, for programs. */
  public String message() {
    String message = flaw.english();
    for (int i = 0; i < args.size(); i++) {
      message = message.replace("{" + i + "}", args.get(i).toString());
    }
    return message;
  }
}
