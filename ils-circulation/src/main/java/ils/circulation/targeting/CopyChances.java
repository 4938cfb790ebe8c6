package ils.circulation.targeting;

import ils.circulation.policy.holds.Fit;
import ils.circulation.policy.holds.Fit.Misfit;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Score;
import ils.circulation.policy.holds.ScoreKey;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how each copy stands to a hold, by the scorer that chooses among them; changes nothing. */
@ApplicationScoped
public class CopyChances {

  @Inject Holds holds;
  @Inject CopyReader copies;
  @Inject HolderReader holders;
  @Inject Matching matching;
  @Inject TransferRoutes routes;

  /**
   * One copy.
   *
   * @param misfits why it cannot serve the hold; empty if it can
   * @param score how well it serves; null if it cannot
   */
  public record Chance(CopyReader.Standing standing, List<Misfit> misfits, @Nullable Score score) {

    public boolean fits() {
      return misfits.isEmpty();
    }
  }

  /**
   * All copies of what a hold asks for.
   *
   * @param stopped whether a block keeps copies from the hold
   * @param order by what copies are compared
   * @param copies the best first, then those that do not fit
   * @param rules those of the hold's own copy, or else of the best; null without any copy
   */
  public record Chances(
      boolean stopped,
      List<ScoreKey> order,
      List<Chance> copies,
      @Nullable Resolution rules,
      Routes ways) {

    /** Whether a copy would do for another hold on the same titles. */
    public boolean serves(Wanted other, Chance chance) {
      Wanted there =
          other.titles().isEmpty() ? other.among(Set.of(chance.standing().copy().bibId())) : other;
      return Fit.serves(there, chance.standing().copy(), ways);
    }
  }

  /**
   * How the copies stand to a hold at a moment, by the rules of that moment.
   *
   * @throws java.util.NoSuchElementException if there is no such hold
   */
  public Chances of(long id, Scene scene) {
    Hold hold = holds.find(id).orElseThrow();
    Set<Long> titles =
        copies.titles(hold.target().bibId(), hold.target().level() == HoldLevel.WORK);
    var all = copies.ofTitles(titles, hold.municipalityId(), scene.now());
    var holder = holders.of(hold, scene);
    Routes ways = routes.all();
    Wanted wanted = matching.wanted(hold, titles, holder.school());
    Resolution rules = rules(all, wanted, ways, hold.itemId());
    if (rules == null) {
      return new Chances(holder.stopped(), ScoreKey.DEFAULT_ORDER, List.of(), null, ways);
    }
    Scorer scorer = matching.scorer(ways, scene.today(), rules);
    List<ScoreKey> order = ScoreKey.order(rules.names(RuleKey.HOLD_ORDER));
    List<Chance> chances =
        all.stream()
            .map(
                copy -> {
                  List<Misfit> misfits = Fit.reasons(wanted, copy.copy(), ways);
                  boolean low = hold.isLowPriority();
                  return new Chance(
                      copy, misfits, misfits.isEmpty() ? scorer.score(copy, wanted, low) : null);
                })
            .sorted(Comparator.comparing(Chance::score, Comparator.nullsLast(Score.by(order))))
            .toList();
    return new Chances(holder.stopped(), order, chances, rules, ways);
  }

  private static @Nullable Resolution rules(
      List<CopyReader.Standing> all, Wanted wanted, Routes ways, @Nullable Long own) {
    return all.stream()
        .min(
            Comparator.comparing(
                    (CopyReader.Standing copy) -> own == null || copy.copy().id() != own)
                .thenComparing(copy -> !Fit.serves(wanted, copy.copy(), ways)))
        .map(CopyReader.Standing::rules)
        .orElse(null);
  }
}
