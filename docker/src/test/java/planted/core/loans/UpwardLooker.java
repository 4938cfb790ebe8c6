package planted.core.loans;

import planted.circulation.loans.LendingService;

/** Core that knows circulation. */
class UpwardLooker {
  LendingService above = new LendingService();
}
