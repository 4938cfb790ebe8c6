package ils.circulation.policy.lending;

import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Whether a returned item that nobody waits for stays where it came back: {@code return-to}, {@code
 * float-among}, {@code float-limit}.
 *
 * @param rules those of the place where it came back
 */
public record ReturnPolicy(Resolution rules) {

  /**
   * Decides. An item floats only between places of its group: both where it is and where it belongs
   * stand at or below a node of {@code float-among}.
   *
   * @param here codes of the place and those above it
   * @param home codes of where it belongs and those above it
   * @param onTheShelf how many of its kind stand here already; asked only if there is a limit
   */
  public boolean stays(List<String> here, List<String> home, IntSupplier onTheShelf) {
    return switch (rules.word(RuleKey.RETURN_TO)) {
      case "stay" -> true;
      case "float" -> inGroup(here) && inGroup(home) && hasRoom(onTheShelf);
      default -> false;
    };
  }

  private boolean inGroup(List<String> nodes) {
    return rules.names(RuleKey.FLOAT_AMONG).stream().anyMatch(nodes::contains);
  }

  private boolean hasRoom(IntSupplier onTheShelf) {
    Integer most = rules.count(RuleKey.FLOAT_LIMIT);
    return most == null || onTheShelf.getAsInt() < most;
  }
}
