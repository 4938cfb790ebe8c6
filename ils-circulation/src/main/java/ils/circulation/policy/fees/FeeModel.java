package ils.circulation.policy.fees;

import java.util.List;

/** How a fee for late return is reckoned. Running it twice gives the same amount. */
public sealed interface FeeModel permits Ladder, Interval, Suspend, NoFee {

  String name();

  /** The fee if the item comes back as told; never negative. */
  FeeCharge charge(LateReturn late);

  /** The lines below {@code fee-model NAME KIND} in the text form. */
  List<String> lines();

  /** The word for its kind in the text form. */
  String kind();
}
