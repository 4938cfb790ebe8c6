package ils.circulation.targeting;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.Fairness;
import ils.circulation.policy.holds.Fit;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Score;
import ils.circulation.policy.holds.ScoreKey;
import ils.circulation.policy.holds.ShelfExpiry;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulebook.Hours;
import ils.circulation.rulebook.Situations;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one scorer, asked from both sides: the best hold for a copy, the best copy for a hold. */
@ApplicationScoped
class Matching {

  /** A library that opens on none of so many days counts as opening after them. */
  private static final int OPENS_HORIZON = 60;

  @Inject QueueReader queues;
  @Inject CopyReader copies;
  @Inject TransferRoutes routes;
  @Inject Organisation organisation;
  @Inject Situations situations;
  @Inject Hours hours;

  /**
   * The hold that a copy serves next.
   *
   * @param passed the first in the queue, if the order put another before it
   */
  record Match(Waiting hold, @Nullable Waiting passed) {}

  /** The best of those who wait; empty if the copy serves none of them. */
  Optional<Match> holdFor(
      CopyReader.Standing standing, QueueReader.Question asked, List<Lane> lanes) {
    Copy copy = standing.copy();
    Routes ways = routes.all();
    List<ScoreKey> order = ScoreKey.order(standing.rules().names(RuleKey.HOLD_ORDER));
    var contest =
        new Contest(
            lanes,
            lane -> score(standing, lane, asked.today(), ways),
            (lane, after) -> queues.page(asked, lane, after));
    Predicate<Waiting> fits = hold -> !hold.stopped() && Fit.serves(hold.wanted(), copy, ways);
    Optional<Waiting> best = contest.first(Score.by(order), fits);
    Optional<Waiting> first = contest.first(Score.by(ScoreKey.QUEUE_ORDER), fits);
    return best.map(b -> fair(b, first.orElseThrow(), asked.today(), standing.rules()));
  }

  private static Match fair(Waiting best, Waiting first, LocalDate today, Resolution rules) {
    if (best.id() == first.id()
        || Fairness.isDue(first.passedOn(), today, rules.count(RuleKey.HOLD_FAIRNESS))) {
      return new Match(first, null);
    }
    return new Match(best, first);
  }

  private Score score(CopyReader.Standing standing, Lane lane, LocalDate today, Routes ways) {
    Wanted wanted =
        new Wanted(
            0,
            Set.of(),
            null,
            Accepts.ALL,
            lane.pickup(),
            List.of(),
            false,
            organisation.tree().get(lane.home()).path().reversed());
    return score(standing, wanted, today, ways, lane.low()).at(lane.firstKey());
  }

  private Score score(
      CopyReader.Standing standing, Wanted wanted, LocalDate today, Routes ways, boolean low) {
    Copy copy = standing.copy();
    int opensIn = opensIn(copy.place(), today, standing.rules());
    Integer days = ways.days(copy.place(), wanted.pickup());
    LocalDate there = today.plusDays((long) opensIn + (days == null ? OPENS_HORIZON : days));
    LocalDate arrival = there.plusDays(opensIn(wanted.pickup(), there, standing.rules()));
    return new Score(
        standing.misses(),
        low,
        copy.place() == wanted.pickup(),
        opensIn,
        isOwn(copy, wanted),
        arrival,
        0,
        copy.id());
  }

  private boolean isOwn(Copy copy, Wanted wanted) {
    OrgTree tree = organisation.tree();
    long home = copy.home().getFirst();
    long borrower = wanted.borrower().getFirst();
    return tree.get(home).isWithin(borrower) || tree.get(borrower).isWithin(home);
  }

  private int opensIn(long library, LocalDate from, Resolution rules) {
    OpenHours open = hours.of(library, rules.word(RuleKey.HOURS));
    for (int days = 0; days < OPENS_HORIZON; days++) {
      if (open.isOpenOn(from.plusDays(days))) {
        return days;
      }
    }
    return OPENS_HORIZON;
  }

  /** The best free copy of those given; empty if none serves the hold. */
  Optional<CopyReader.Standing> copyFor(
      Hold hold, List<CopyReader.Standing> all, LocalDate today, boolean school) {
    Routes ways = routes.all();
    Wanted wanted = wanted(hold, all, school);
    List<CopyReader.Standing> fitting =
        all.stream()
            .filter(CopyReader.Standing::free)
            .filter(standing -> Fit.serves(wanted, standing.copy(), ways))
            .toList();
    return fitting.stream()
        .min(
            Comparator.comparing(
                standing -> score(standing, wanted, today, ways, hold.isLowPriority()),
                Score.by(order(fitting))));
  }

  private static List<ScoreKey> order(List<CopyReader.Standing> fitting) {
    return fitting.isEmpty()
        ? ScoreKey.DEFAULT_ORDER
        : ScoreKey.order(fitting.getFirst().rules().names(RuleKey.HOLD_ORDER));
  }

  private Wanted wanted(Hold hold, List<CopyReader.Standing> all, boolean school) {
    return new Wanted(
        hold.id(),
        all.stream().map(s -> s.copy().bibId()).collect(Collectors.toSet()),
        hold.target().wantedItem(),
        hold.target().accepts(),
        hold.pickupNode(),
        situations.nodes(hold.pickupNode()),
        school,
        organisation.tree().get(hold.homeNode()).path().reversed());
  }

  /** The last day on the hold shelf for a copy that is put there today. */
  LocalDate shelfUntil(CopyReader.Standing standing, long pickup, LocalDate today) {
    Integer days = standing.rules().count(RuleKey.SHELF_DAYS);
    OpenHours open = hours.of(pickup, standing.rules().word(RuleKey.HOURS));
    return ShelfExpiry.lastDay(today, days == null ? 0 : days, open);
  }
}
