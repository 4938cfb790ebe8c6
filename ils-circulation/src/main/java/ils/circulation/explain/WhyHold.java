package ils.circulation.explain;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.explain.HoldFileReader.Doing;
import ils.circulation.explain.HoldWhy.Before;
import ils.circulation.explain.HoldWhy.CopyWhy;
import ils.circulation.explain.HoldWhy.Verdict;
import ils.circulation.holds.Ahead;
import ils.circulation.holds.QueueAheadReader;
import ils.circulation.policy.holds.Score;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.targeting.CopyChances;
import ils.circulation.targeting.CopyChances.Chance;
import ils.circulation.targeting.CopyChances.Chances;
import ils.circulation.targeting.Scene;
import ils.circulation.why.PlaceTold;
import ils.circulation.why.ValueWhy;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers "Why?" for a hold's place, and for what became of it: with the rules and the events of
 * then, however long ago. Locks nothing and changes nothing.
 */
@ApplicationScoped
public class WhyHold {

  /** Most copies that are told one by one. */
  private static final int MOST_COPIES = 50;

  private static final List<RuleKey> BY_THE_COPY =
      List.of(
          RuleKey.HOLDABLE,
          RuleKey.PICKUP,
          RuleKey.SHELF_DAYS,
          RuleKey.HOLD_ORDER,
          RuleKey.HOLD_FAIRNESS);

  @Inject Places places;
  @Inject Rights rights;
  @Inject HoldFileReader files;
  @Inject HoldTerms terms;
  @Inject HoldHistoryReader history;
  @Inject QueueAheadReader queue;
  @Inject CopyChances chances;
  @Inject Organisation organisation;

  /** Empty if there is no such hold in the actor's municipality. */
  @Transactional
  public Optional<HoldWhy> why(Occasion occasion, long hold) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    return files.find(hold, place.municipality()).map(file -> explain(file, place));
  }

  private HoldWhy explain(HoldFile hold, Place place) {
    QueueAheadReader.Standing standing = queue.of(hold.id(), hold.state(), place);
    var then = hold.closedAt() == null ? place.now() : hold.closedAt();
    Chances all = chances.of(hold.id(), new Scene(place.occasion(), then, place.zone()));
    List<Chance> told = told(all, hold);
    Map<Long, Doing> doing =
        files.doing(told.stream().map(chance -> chance.standing().copy().id()).toList());
    var values =
        all.rules() == null
            ? List.<ValueWhy>of()
            : BY_THE_COPY.stream().map(key -> ValueWhy.of(all.rules(), key)).toList();
    return new HoldWhy(
        terms.of(hold, standing, place),
        hold.state().isInQueue(),
        standing.ahead().stream().map(ahead -> before(ahead, all, told, doing)).toList(),
        standing.estimate(),
        hold.closedAt() == null && all.stopped(),
        all.order(),
        copies(hold, told, doing, all),
        values,
        history.of(hold));
  }

  /** Of a hold that has ended its copy alone: what else stood there then is not kept. */
  private static List<Chance> told(Chances all, HoldFile hold) {
    Stream<Chance> told = all.copies().stream();
    return hold.closedAt() == null
        ? told.limit(MOST_COPIES).toList()
        : told.filter(chance -> isOf(hold, chance)).toList();
  }

  private static boolean isOf(HoldFile hold, Chance chance) {
    return Objects.equals(hold.copy(), chance.standing().copy().id());
  }

  private Before before(Ahead ahead, Chances all, List<Chance> copies, Map<Long, Doing> doing) {
    boolean open = ahead.state().isInQueue();
    return new Before(
        ahead.holdId(),
        ahead.because(),
        ahead.state(),
        ahead.placedOn(),
        place(ahead.wanted().pickup()),
        ahead.pausedUntil(),
        ahead.endedOn(),
        open
            ? copies.stream()
                .filter(copy -> all.serves(ahead.wanted(), copy))
                .map(copy -> doing(copy, doing).barcode())
                .toList()
            : List.of());
  }

  private List<CopyWhy> copies(
      HoldFile hold, List<Chance> told, Map<Long, Doing> doing, Chances all) {
    Score chosen =
        told.stream()
            .filter(chance -> isOf(hold, chance))
            .map(Chance::score)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return told.stream()
        .map(chance -> copy(hold, chance, doing(chance, doing), chosen, all))
        .toList();
  }

  private CopyWhy copy(
      HoldFile hold, Chance chance, Doing doing, @Nullable Score chosen, Chances all) {
    PlaceTold at = place(chance.standing().copy().place());
    if (hold.closedAt() != null) { // what the copy is doing now says nothing of then
      return new CopyWhy(
          doing.barcode(), at, doing.state(), Verdict.CHOSEN, null, null, List.of(), null, null);
    }
    Score score = chance.score();
    Long holder = doing.holder();
    Verdict verdict = verdict(hold, chance, doing);
    return new CopyWhy(
        doing.barcode(),
        at,
        doing.state(),
        verdict,
        holder == null || holder == hold.id() ? null : holder,
        doing.dueOn(),
        chance.misfits(),
        score,
        score == null || chosen == null || verdict == Verdict.CHOSEN
            ? null
            : score.behindBy(chosen, all.order()).orElse(null));
  }

  private static Verdict verdict(HoldFile hold, Chance chance, Doing doing) {
    if (isOf(hold, chance)) {
      return Verdict.CHOSEN;
    }
    if (!chance.fits()) {
      return Verdict.CANNOT_SERVE;
    }
    if (doing.holder() != null) {
      return Verdict.ANOTHERS;
    }
    if (doing.dueOn() != null) {
      return Verdict.ON_LOAN;
    }
    return chance.standing().free() ? Verdict.FREE : Verdict.NOT_ON_SHELF;
  }

  private static Doing doing(Chance chance, Map<Long, Doing> doing) {
    return Objects.requireNonNull(doing.get(chance.standing().copy().id()));
  }

  private PlaceTold place(long node) {
    return PlaceTold.of(organisation.tree().get(node));
  }
}
