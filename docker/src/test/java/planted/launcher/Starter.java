package planted.launcher;

import planted.circulation.loans.LendingService;

/** A launcher that decides about lending. */
class Starter {
  LendingService lending = new LendingService();
}
