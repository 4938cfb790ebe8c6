package planted.cataloguing.records;

import planted.circulation.loans.LendingService;

/** Cataloguing that knows its sibling. */
class SidewaysLooker {
  LendingService beside = new LendingService();
}
