package ils.circulation.policy.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All reasons of one act, divided into those that still stand and those that staff settled. */
public record Verdict(List<Reason> standing, List<Reason> settled) {

  public static Verdict of(List<Reason> reasons, StaffWord said) {
    List<Reason> standing = new ArrayList<>();
    List<Reason> settled = new ArrayList<>();
    for (Reason reason : reasons) {
      (said.settles(reason) ? settled : standing).add(reason);
    }
    if (!said.overrides().isEmpty() && !said.hasComment()) {
      standing.add(Reason.refuse(LendingRule.OVERRIDE_WITHOUT_COMMENT, Map.of()));
    }
    return new Verdict(standing.stream().sorted().toList(), settled.stream().sorted().toList());
  }

  /** The gravest that stands; a note when nothing does. */
  public Gravity gravity() {
    return standing.isEmpty() ? Gravity.NOTE : standing.get(0).gravity();
  }
}
