package ils.circulation.policy.lending;

import ils.circulation.policy.rules.Resolution;

/** All that decides whether a loan is made. */
public record CheckOutFacts(
    BorrowerFacts borrower, ItemFacts item, PlaceFacts place, Resolution rules) {}
