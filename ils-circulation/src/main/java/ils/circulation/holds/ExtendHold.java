package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.InterestChanged;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves the last day of interest of a hold (T199). Its place in the queue stays; what is set aside
 * already is not ended by that day, and stays as it is.
 */
@ApplicationScoped
public class ExtendHold {

  @Inject OpenHolds openHolds;
  @Inject Borrowers borrowers;
  @Inject CopyReader copies;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;
  @Inject EventLog events;

  /**
   * Extends it by as much as a hold that is placed today would get; never shortens it.
   *
   * @return that it has ended, also where its last day is over and the night’s work is still to
   *     come
   */
  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_MOVED)
  public HoldChange extend(Occasion occasion, long hold) {
    return openHolds.change(occasion, hold, this::extend);
  }

  private HoldChange extend(Place place, Hold hold) {
    LocalDate before = hold.wantedUntil();
    if (before != null && before.isBefore(place.today()) && !hold.state().isCaptured()) {
      return new HoldChange.Ended(HoldState.EXPIRED);
    }
    if (before != null) {
      asIfNew(place, hold)
          .filter(until -> until.isAfter(before))
          .ifPresent(until -> want(place, hold, until));
    }
    return new HoldChange.Done(HoldReceipt.of(hold));
  }

  /**
   * Sets the last day of interest.
   *
   * @throws ils.core.problem.ProblemException if the day is over, or too far ahead
   */
  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_MOVED)
  public HoldChange until(Occasion occasion, long hold, LocalDate day) {
    return openHolds.change(
        occasion,
        hold,
        (place, found) -> {
          AheadDay.require("wantedUntil", day, place.today());
          want(place, found, day);
          return new HoldChange.Done(HoldReceipt.of(found));
        });
  }

  private void want(Place place, Hold hold, LocalDate until) {
    var changed = new InterestChanged(hold.id(), hold.wantedUntil(), until);
    hold.wantUntil(until);
    events.add(
        place.occasion(),
        changed,
        new About(hold.personId(), hold.target().bibId(), null, hold.id()));
  }

  /** By the rules of the pickup library; empty if they set no end, or nobody’s it is any more. */
  private Optional<LocalDate> asIfNew(Place place, Hold hold) {
    Long role = hold.roleId();
    if (role == null
        || !(borrowers.find(new BorrowerRef.ByRole(role), place)
            instanceof Borrowers.Found.One(Borrower borrower))) {
      return Optional.empty();
    }
    RuleVersion version = ruleBook.at(hold.pickupNode(), place.now());
    Situation situation =
        situations.withoutItem(
            version.rules().set(), hold.pickupNode(), borrower.who(place.today()), place.channel());
    return Optional.ofNullable(
            version.rules().resolve(withGroup(situation, place, hold)).count(RuleKey.HOLD_INTEREST))
        .map(days -> place.today().plusDays(days));
  }

  private Situation withGroup(Situation situation, Place place, Hold hold) {
    return copies
        .ofTitles(Set.of(hold.target().bibId()), place.municipality(), place.now())
        .stream()
        .findFirst()
        .map(first -> situation.with(Dimension.MATERIAL, List.of(first.copy().group())))
        .orElse(situation);
  }
}
