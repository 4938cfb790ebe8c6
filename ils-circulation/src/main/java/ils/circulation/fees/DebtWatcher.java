package ils.circulation.fees;

import ils.circulation.act.Place;
import java.util.Set;

/** Does what follows from a debt that is settled; each bean of this kind is told by the ledger. */
public interface DebtWatcher {

  /** Something came to these debts or went from them, in the transaction that runs. */
  void moved(Place place, Set<Long> debts);
}
