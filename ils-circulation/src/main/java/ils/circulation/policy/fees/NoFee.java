package ils.circulation.policy.fees;

import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.money.Amount;
import java.util.List;

/** Nothing, whatever the delay: class loans, and the safe default. */
public record NoFee(String name) implements FeeModel {

  @Override
  public FeeCharge charge(LateReturn late) {
    return new FeeCharge(Amount.NONE, late.daysLate(), Reckoning.of(Code.NO_FEE, name));
  }

  @Override
  public List<String> lines() {
    return List.of();
  }

  @Override
  public String kind() {
    return "none";
  }
}
