package ils.circulation.targeting;

import ils.circulation.policy.due.OpenHours;
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

  @Inject QueueReader queues;
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
    Scorer scorer = scorer(ways, asked.today(), standing.rules());
    var contest =
        new Contest(
            lanes.stream().filter(lane -> serves(copy, asked, lane, ways)).toList(),
            lane ->
                scorer
                    .score(standing, queues.wanted(asked, lane, true), lane.low())
                    .at(lane.firstKey()),
            (lane, after) -> queues.page(asked, lane, after));
    Predicate<Waiting> fits = hold -> !hold.stopped() && Fit.serves(hold.wanted(), copy, ways);
    List<ScoreKey> order = ScoreKey.order(standing.rules().names(RuleKey.HOLD_ORDER));
    Optional<Waiting> best = contest.first(Score.by(order), fits);
    Optional<Waiting> first = contest.first(Score.by(ScoreKey.QUEUE_ORDER), fits);
    return best.map(b -> fair(b, first.orElseThrow(), asked.today(), standing.rules()));
  }

  Scorer scorer(Routes ways, LocalDate today, Resolution rules) {
    String kind = rules.word(RuleKey.HOURS);
    return new Scorer(organisation.tree(), ways, today, library -> hours.of(library, kind));
  }

  /**
   * Whether it may serve holds of the lane at all; what only the hold itself tells is left open.
   */
  private boolean serves(Copy copy, QueueReader.Question asked, Lane lane, Routes ways) {
    return Fit.serves(queues.wanted(asked, lane, true), copy, ways);
  }

  private static Match fair(Waiting best, Waiting first, LocalDate today, Resolution rules) {
    if (best.id() == first.id()
        || Fairness.isDue(first.passedOn(), today, rules.count(RuleKey.HOLD_FAIRNESS))) {
      return new Match(first, null);
    }
    return new Match(best, first);
  }

  private record Candidate(CopyReader.Standing standing, Score score) {}

  /** The best free copy of those given; empty if none serves the hold. */
  Optional<CopyReader.Standing> copyFor(
      Hold hold, List<CopyReader.Standing> all, LocalDate today, boolean school) {
    Routes ways = routes.all();
    Wanted wanted =
        wanted(hold, all.stream().map(s -> s.copy().bibId()).collect(Collectors.toSet()), school);
    List<CopyReader.Standing> fitting =
        all.stream()
            .filter(CopyReader.Standing::free)
            .filter(standing -> Fit.serves(wanted, standing.copy(), ways))
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Resolution rules = fitting.getFirst().rules();
    Scorer scorer = scorer(ways, today, rules);
    List<ScoreKey> order = ScoreKey.order(rules.names(RuleKey.HOLD_ORDER));
    return fitting.stream()
        .map(copy -> new Candidate(copy, scorer.score(copy, wanted, hold.isLowPriority())))
        .min(Comparator.comparing(Candidate::score, Score.by(order)))
        .map(Candidate::standing);
  }

  /** Whether a copy of these titles can serve a hold. */
  boolean serves(Hold hold, Copy copy, Set<Long> titles, boolean school) {
    return Fit.serves(wanted(hold, titles, school), copy, routes.all());
  }

  /** A hold as copies see it. */
  Wanted wanted(Hold hold, Set<Long> titles, boolean school) {
    return new Wanted(
        hold.id(),
        titles,
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
