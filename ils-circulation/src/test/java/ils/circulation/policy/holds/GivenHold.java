package ils.circulation.policy.holds;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.PlaceFacts;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.rules.RuleSets;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Facts under which a hold may be placed; a test changes what it is about. */
final class GivenHold {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 3);
  static final long HERE = 1;
  static final long THERE = 2;

  private String rules = "";
  HoldLevel level = HoldLevel.TITLE;
  boolean active = true;
  LocalDate expiresOn = LocalDate.of(2030, 1, 1);
  Amount debt = Amount.NONE;
  boolean staffed = true;
  final List<BorrowerFacts.Standing> blocks = new ArrayList<>();
  HoldFacts.Tally tally = new HoldFacts.Tally(0, 0, 0, 0, 0);
  HoldFacts.Supply supply = new HoldFacts.Supply(2, 2, null);
  List<PickupPoint.Cause> pickup = List.of();

  static GivenHold facts() {
    return new GivenHold();
  }

  GivenHold rules(String text) {
    rules = text;
    return this;
  }

  HoldDecision decide(StaffWord said) {
    var zone = ZoneId.of("Europe/Copenhagen");
    var place =
        new PlaceFacts(
            TODAY.atTime(14, 0).atZone(zone).toInstant(),
            zone,
            List.of("desk", "town"),
            staffed,
            OpenHours.ALWAYS,
            SchoolMarks.NONE);
    return HoldRules.decide(
        new HoldFacts(
            level,
            new BorrowerFacts(active, expiresOn, 30, debt, blocks, List.of(), true),
            tally,
            supply,
            pickup,
            place,
            RuleSets.rules("rule all\n  period 28 days\n" + rules)
                .resolve(RuleSets.situation("material", "book", "role", "citizen"))),
        said);
  }

  HoldDecision decide() {
    return decide(StaffWord.NONE);
  }

  private static final Edition BOOK = new Edition("BOOK", "dan", 2019);

  /** A copy of title 10 that anybody may have, standing at a library and at home there. */
  static Copy copy(long id, long library) {
    return new Copy(id, 10, library, List.of(library, 9L), BOOK, "book", null, null, Set.of());
  }

  /** A hold on title 10 of a citizen of node 9, to be fetched at a library. */
  static Wanted wanted(long pickup) {
    return new Wanted(
        1, Set.of(10L), null, Accepts.ALL, pickup, List.of("p" + pickup), false, List.of(9L));
  }
}
