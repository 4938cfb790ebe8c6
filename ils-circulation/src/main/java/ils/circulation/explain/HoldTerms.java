package ils.circulation.explain;

import ils.circulation.act.Place;
import ils.circulation.holds.QueueAheadReader.Standing;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.circulation.why.Explanation;
import ils.circulation.why.Explanation.Subject;
import ils.circulation.why.PlaceTold;
import ils.circulation.why.ValueWhy;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a hold came to, and by which rules of then it was placed. */
@ApplicationScoped
class HoldTerms {

  private static final List<RuleKey> AT_PLACING =
      List.of(
          RuleKey.HOLD_LEVELS,
          RuleKey.HOLD_LIMIT,
          RuleKey.HOLD_LIMIT_SLEEPING,
          RuleKey.HOLDS_PER_DAY,
          RuleKey.HOLDS_PER_TITLE,
          RuleKey.HOLD_ON_SHELF,
          RuleKey.HOLD_OWN_LOAN,
          RuleKey.HOLD_INTEREST);

  @Inject RuleBook ruleBook;
  @Inject Organisation organisation;

  Explanation of(HoldFile hold, Standing standing, Place place) {
    Long made = hold.terms().version();
    String situation = hold.terms().situation();
    RuleVersion version =
        made == null ? ruleBook.at(hold.pickup(), placed(hold, place)) : ruleBook.ofId(made);
    return facts(
        Explanation.of(Subject.HOLD, version, situation, values(version, situation)),
        hold,
        standing,
        place);
  }

  private static Instant placed(HoldFile hold, Place place) {
    return hold.days().placedOn().plusDays(1).atStartOfDay(place.zone()).toInstant();
  }

  /** None where nothing is kept of the situation: rules asked with less would tell otherwise. */
  private static List<ValueWhy> values(RuleVersion version, String situation) {
    if (situation.isEmpty()) {
      return List.of();
    }
    Resolution then = version.rules().resolve(SituationText.parse(situation));
    return AT_PLACING.stream().map(key -> ValueWhy.of(then, key)).toList();
  }

  private Explanation facts(Explanation about, HoldFile hold, Standing standing, Place place) {
    Explanation told =
        about
            .with("title", hold.title().title())
            .with("state", hold.state())
            .with("level", "level-" + hold.level())
            .with("pickup", PlaceTold.of(organisation.tree().get(hold.pickup())))
            .with("placed-on", hold.days().placedOn());
    told = with(told, "position", standing.position());
    told = with(told, "waiting", standing.waiting());
    told = with(told, "expected-on", standing.expectedOn());
    told = with(told, "priority", hold.low() ? "low" : null);
    told = with(told, "moved", hold.moved() ? "by-staff" : null);
    told = with(told, "paused-until", pausedUntil(hold, place.today()));
    told = with(told, "passed-on", day(hold.passedAt(), place));
    told = with(told, "shelf-until", hold.days().shelfUntil());
    told = with(told, "number", hold.number());
    told = with(told, "wanted-until", hold.days().wantedUntil());
    told = with(told, "ended-on", day(hold.closedAt(), place));
    String cause = hold.closedBecause() == null ? null : "ended-" + hold.closedBecause();
    return with(told, "ended-because", cause);
  }

  private static Explanation with(Explanation told, String key, @Nullable Object value) {
    return value == null ? told : told.with(key, value);
  }

  private static @Nullable LocalDate day(@Nullable Instant at, Place place) {
    return at == null ? null : LocalDate.ofInstant(at, place.zone());
  }

  private static @Nullable LocalDate pausedUntil(HoldFile hold, LocalDate today) {
    LocalDate until = hold.days().sleepsUntil();
    return hold.closedAt() != null || until == null || until.isBefore(today) ? null : until;
  }
}
