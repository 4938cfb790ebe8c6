package ils.circulation.policy.fees;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Danish ladder: one amount by how many days late, not added up.
 *
 * @param adult steps for those who are not children, lowest day first
 * @param child steps for those younger than {@code childUnder} on the due date
 * @param perDelivery one fee for what was lent the same day, due the same day and returned the same
 *     day; otherwise one for each item
 */
public record Ladder(
    String name, List<Step> adult, List<Step> child, int childUnder, boolean perDelivery)
    implements FeeModel {

  /** So many days late or more cost so much, until the next step. */
  public record Step(int fromDay, Amount amount) {
    @Override
    public String toString() {
      return fromDay + ":" + amount;
    }
  }

  public Ladder {
    adult = checked(adult);
    child = checked(child);
  }

  private static List<Step> checked(List<Step> steps) {
    Step last = new Step(0, Amount.NONE);
    for (Step step : steps) {
      if (step.fromDay() <= last.fromDay() || last.amount().exceeds(step.amount())) {
        throw new Flawed(Flaw.STEPS_FALL, last, step);
      }
      last = step;
    }
    return List.copyOf(steps);
  }

  @Override
  public FeeCharge charge(LateReturn late) {
    boolean isChild = late.isYoungerThan(childUnder);
    long days = late.isLate() ? late.daysLate() : 0;
    Step reached = new Step(0, Amount.NONE);
    for (Step step : isChild ? child : adult) {
      if (days >= step.fromDay()) {
        reached = step;
      }
    }
    Code code = isChild ? Code.LADDER_CHILD : Code.LADDER_ADULT;
    return new FeeCharge(reached.amount(), days, Reckoning.of(code, name, days, reached.fromDay()));
  }

  /** The dearest step for adults or children. */
  public Amount highest(boolean ofChild) {
    List<Step> steps = ofChild ? child : adult;
    return steps.isEmpty() ? Amount.NONE : steps.get(steps.size() - 1).amount();
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("adult " + text(adult));
    lines.add("child " + text(child));
    lines.add("child-under " + childUnder);
    lines.add("per " + (perDelivery ? "delivery" : "item"));
    return lines;
  }

  private static String text(List<Step> steps) {
    return steps.stream().map(Step::toString).collect(Collectors.joining(" "));
  }

  @Override
  public String kind() {
    return "ladder";
  }
}
