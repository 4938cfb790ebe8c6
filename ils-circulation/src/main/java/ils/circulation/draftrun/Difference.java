package ils.circulation.draftrun;

import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that would differ for one transaction.
 *
 * @param subject the rule of lending for a refusal, such as {@code CO-04}; else empty
 * @param ruleBefore the rule of the set of then that decided it
 * @param ruleAfter the rule of the draft that would
 * @param before what came of it, a day or an amount; empty for nothing
 * @param after what would
 * @param feeMinor by how much a fee would rise, in minor units; below zero if it would fall
 */
public record Difference(
    Kind kind,
    String subject,
    String ruleBefore,
    String ruleAfter,
    String before,
    String after,
    long feeMinor) {

  /** In what way it differs. */
  public enum Kind {
    NEWLY_REFUSED,
    NO_LONGER_REFUSED,
    DUE_EARLIER,
    DUE_LATER,
    FEE_HIGHER,
    FEE_LOWER;

    /** As it stands in message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static List<Difference> between(Replayed then, Replayed draft) {
    List<Difference> found = new ArrayList<>();
    refusals(draft.reasons(), ids(then.reasons()), Kind.NEWLY_REFUSED, found);
    refusals(then.reasons(), ids(draft.reasons()), Kind.NO_LONGER_REFUSED, found);
    if (then.due() != null && draft.due() != null && !Objects.equals(then.due(), draft.due())) {
      found.add(
          new Difference(
              draft.due().isBefore(then.due()) ? Kind.DUE_EARLIER : Kind.DUE_LATER,
              "",
              then.dueRule(),
              draft.dueRule(),
              then.due().toString(),
              draft.due().toString(),
              0));
    }
    if (!then.fee().equals(draft.fee())) {
      found.add(fee(then, draft));
    }
    return found;
  }

  private static Difference fee(Replayed then, Replayed draft) {
    Amount before = then.fee();
    Amount after = draft.fee();
    return new Difference(
        after.exceeds(before) ? Kind.FEE_HIGHER : Kind.FEE_LOWER,
        "",
        then.feeRule(),
        draft.feeRule(),
        before.toString(),
        after.toString(),
        after.minorUnits() - before.minorUnits());
  }

  private static Set<String> ids(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.rule().id()).collect(Collectors.toSet());
  }

  private static void refusals(
      List<Reason> reasons, Set<String> known, Kind kind, List<Difference> into) {
    for (Reason reason : reasons) {
      if (!known.contains(reason.rule().id())) {
        String rule = reason.details().getOrDefault("rule", "");
        boolean fresh = kind == Kind.NEWLY_REFUSED;
        into.add(
            new Difference(
                kind, reason.rule().id(), fresh ? "" : rule, fresh ? rule : "", "", "", 0));
      }
    }
  }
}
