package ils.circulation.holds;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.Borrowers;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldDecision.Allowed;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulebook.LendingSettings;
import ils.circulation.rulebook.SituationText;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.HoldPlaced;
import ils.circulation.targeting.HoldGroup;
import ils.circulation.targeting.HoldPlacing;
import ils.circulation.targeting.HoldTarget;
import ils.circulation.targeting.Holds;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import ils.core.org.Settings;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Places holds, all of a wish or none, and sets a copy aside for each that has a free one.
 *
 * <p>The copies are locked first, so that a return that is on its way at the same moment is either
 * seen here or sees the new hold; then the borrower, so that two wishes at once are counted.
 */
@ApplicationScoped
public class PlaceHold {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Borrowers borrowers;
  @Inject Items items;
  @Inject CopyReader copies;
  @Inject Consider consider;
  @Inject Holds holds;
  @Inject Targeting targeting;
  @Inject Settings settings;
  @Inject Repeats repeats;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * Places the holds if the rules allow every one; otherwise says why not and changes nothing.
   *
   * @throws ProblemException if its first or last day makes no sense
   */
  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_PLACED)
  public HoldOutcome place(Occasion occasion, HoldWish wish) {
    Optional<HoldOutcome> earlier = earlier(occasion);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    HoldOutcome outcome = first(places.of(occasion), wish);
    // The same request may have been carried out while this one waited for the copies' rows.
    return outcome instanceof HoldOutcome.Placed ? outcome : earlier(occasion).orElse(outcome);
  }

  private Optional<HoldOutcome> earlier(Occasion occasion) {
    return repeats
        .earlier(occasion, HoldReceipt.All.class)
        .map(all -> new HoldOutcome.Placed(all.holds()));
  }

  private HoldOutcome first(Place place, HoldWish wish) {
    check(place, wish.terms());
    List<Consider.Asked> asked = new ArrayList<>();
    Set<Long> all = new TreeSet<>();
    for (HoldWish.Line line : wish.lines()) {
      all.addAll(copies.titles(line.bib(), line.level() == HoldLevel.WORK));
    }
    copies.lock(all, place.municipality());
    for (HoldWish.Line line : wish.lines()) {
      Long item = null;
      if (line.barcode() != null) {
        Optional<Item> found = copy(place, line, line.barcode());
        if (found.isEmpty()) {
          return new HoldOutcome.UnknownItem(line.barcode());
        }
        item = found.get().id();
      }
      asked.add(asked(place, line, item, asked.size()));
    }
    return switch (borrowers.lock(wish.borrower(), place)) {
      case Borrowers.Found.None(var because) -> new HoldOutcome.UnknownBorrower(because);
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        var asker = new Consider.Asker(place, borrower, wish.pickup(), wish.terms().said());
        yield decide(asker, asked, wish.terms());
      }
    };
  }

  private Optional<Item> copy(Place place, HoldWish.Line line, String barcode) {
    return Barcode.parse(barcode)
        .flatMap(code -> items.find(place.municipality(), code))
        .filter(item -> item.bibId() == line.bib());
  }

  private Consider.Asked asked(Place place, HoldWish.Line line, @Nullable Long item, int earlier) {
    Set<Long> titles = copies.titles(line.bib(), line.level() == HoldLevel.WORK);
    return new Consider.Asked(
        line, item, titles, copies.ofTitles(titles, place.municipality(), place.now()), earlier);
  }

  private HoldOutcome decide(
      Consider.Asker asker, List<Consider.Asked> asked, HoldWish.Terms terms) {
    List<Consider.Answer> answers =
        asked.stream().map(line -> consider.answer(asker, line)).toList();
    if (answers.stream().allMatch(answer -> answer.decision() instanceof Allowed)) {
      return placed(asker, asked, answers, terms);
    }
    List<HoldOutcome.Line> lines = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      lines.add(new HoldOutcome.Line(asked.get(i).line().bib(), answers.get(i).decision()));
    }
    return new HoldOutcome.Declined(lines);
  }

  private HoldOutcome placed(
      Consider.Asker asker,
      List<Consider.Asked> asked,
      List<Consider.Answer> answers,
      HoldWish.Terms terms) {
    HoldGroup.Kind kind = terms.group();
    long group = ids.next();
    List<Hold> all = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      var grouping = kind == null ? HoldGroup.none() : HoldGroup.of(group, kind, i);
      Hold hold =
          hold(asker, asked.get(i), grouping, placing(asker.place(), answers.get(i)), terms);
      LocalDate until = until(asker, answers.get(i), terms);
      if (until != null) {
        hold.wantUntil(until);
      }
      sleepUntilItStarts(hold, terms, asker.place().today());
      holds.add(hold);
      log(asker, hold, answers.get(i).decision().reasons());
      all.add(hold);
    }
    holds.flush();
    target(asker, asked, all);
    var receipt = new HoldReceipt.All(all.stream().map(HoldReceipt::of).toList());
    repeats.remember(asker.place().occasion(), receipt);
    return new HoldOutcome.Placed(receipt.holds());
  }

  /** The copies of a single wish are at hand; of several, each takes what those before left. */
  private void target(Consider.Asker asker, List<Consider.Asked> asked, List<Hold> all) {
    Scene scene = Scene.of(asker.place());
    if (all.size() == 1) {
      targeting.findCopy(all.getFirst(), asked.getFirst().copies(), scene);
    } else {
      all.forEach(hold -> targeting.findCopy(hold, scene));
    }
  }

  private Hold hold(
      Consider.Asker asker,
      Consider.Asked asked,
      HoldGroup grouping,
      HoldPlacing placing,
      HoldWish.Terms terms) {
    Place place = asker.place();
    Borrower borrower = asker.borrower();
    boolean low = terms.lowPriority() && place.occasion().actor().is(Actor.Kind.STAFF);
    var line = asked.line();
    return new Hold(
        ids.next(),
        new Hold.Owner(
            place.municipality(),
            borrower.personId(),
            borrower.roleId(),
            borrower.node(),
            asker.pickup(),
            low),
        new HoldTarget(line.level(), line.bib(), asked.item(), line.accepts()),
        grouping,
        placing);
  }

  private static HoldPlacing placing(Place place, Consider.Answer answer) {
    return new HoldPlacing(
        place.now(),
        place.today(),
        place.channel(),
        answer.version(),
        SituationText.print(answer.rules().situation()));
  }

  /** A hold that begins on a day keeps its place, and sleeps until that day is near (T160). */
  private void sleepUntilItStarts(Hold hold, HoldWish.Terms terms, LocalDate today) {
    LocalDate starts = terms.startsOn();
    if (starts == null) {
      return;
    }
    int ahead = settings.get(LendingSettings.HOLDS_AHEAD, hold.pickupNode());
    LocalDate lastAsleep = starts.minusDays(ahead + 1L);
    if (!lastAsleep.isBefore(today)) {
      hold.sleep(today, lastAsleep);
    }
  }

  private static void check(Place place, HoldWish.Terms terms) {
    LocalDate until = terms.wantedUntil();
    if (until != null) {
      AheadDay.require("wantedUntil", until, place.today());
    }
    LocalDate starts = terms.startsOn();
    if (starts == null) {
      return;
    }
    if (until != null && until.isBefore(starts)) {
      throw ProblemException.invalid("wantedUntil", "must not be before startsOn");
    }
    if (starts.isAfter(place.today().plusYears(1))) {
      throw ProblemException.invalid("startsOn", "at most a year ahead");
    }
  }

  private static @Nullable LocalDate until(
      Consider.Asker asker, Consider.Answer answer, HoldWish.Terms terms) {
    if (terms.wantedUntil() != null) {
      return terms.wantedUntil();
    }
    Resolution rules = answer.rules();
    Integer days = rules.count(RuleKey.HOLD_INTEREST);
    if (days == null) {
      return null;
    }
    LocalDate starts = terms.startsOn();
    LocalDate today = asker.place().today();
    return (starts == null || starts.isBefore(today) ? today : starts).plusDays(days);
  }

  private void log(Consider.Asker asker, Hold hold, List<Reason> settled) {
    List<LendingRule> overridden =
        settled.stream()
            .filter(reason -> reason.gravity() == Gravity.OVERRIDE)
            .map(Reason::rule)
            .toList();
    events.add(
        asker.place().occasion(),
        new HoldPlaced(
            hold.id(),
            asker.borrower().roleId(),
            hold.target().level(),
            hold.pickupNode(),
            hold.grouping().id(),
            overridden,
            asker.said().comment()),
        new About(
            asker.borrower().personId(),
            hold.target().bibId(),
            hold.target().wantedItem(),
            hold.id()));
  }
}
