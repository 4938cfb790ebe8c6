package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.StandingReader;
import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.Fit;
import ils.circulation.policy.holds.Fit.Misfit;
import ils.circulation.policy.holds.HoldDecision;
import ils.circulation.policy.holds.HoldFacts;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldRules;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.PlaceFacts;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.TransferRoutes;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the rules whether one hold may be placed; changes nothing. */
@ApplicationScoped
class Consider {

  private static final Set<Misfit> OF_THE_PICKUP =
      EnumSet.of(Misfit.NO_WAY_THERE, Misfit.NO_PICKUP_THERE);
  private static final Set<String> ALL_OVERRIDES =
      Arrays.stream(LendingRule.values())
          .map(LendingRule::overrideRight)
          .collect(Collectors.toUnmodifiableSet());

  @Inject StandingReader standings;
  @Inject TallyReader tallies;
  @Inject TransferRoutes routes;
  @Inject Pickups pickups;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;
  @Inject Organisation organisation;
  @Inject Rights rights;

  /**
   * One line of a wish with the copies it is about.
   *
   * @param item the one copy; null below {@link HoldLevel#ITEM}
   * @param earlier how many lines of the same wish come before it
   */
  record Asked(
      HoldWish.Line line,
      @Nullable Long item,
      Set<Long> titles,
      List<CopyReader.Standing> copies,
      int earlier) {

    List<Copy> all() {
      return copies.stream().map(CopyReader.Standing::copy).toList();
    }
  }

  /** Who asks, where, for which pickup library, and what was said. */
  record Asker(Place place, Borrower borrower, long pickup, Said said) {}

  /** What the rules say, the rules that said it, and their version. */
  record Answer(HoldDecision decision, Resolution rules, long version) {}

  Answer answer(Asker asker, Asked asked) {
    Routes ways = routes.all();
    Wanted wanted = wanted(asker, asked);
    List<CopyReader.Standing> eligible =
        asked.copies().stream().filter(s -> mayServe(wanted, s.copy(), ways)).toList();
    RuleVersion version = ruleBook.at(pickupOrDesk(asker), asker.place().now());
    Resolution rules = rules(asker, version, eligible.isEmpty() ? asked.copies() : eligible);
    StandingReader.Standing standing =
        standings.read(
            asker.borrower(), asked.line().bib(), 0, asker.place(), StandingReader.Act.HOLD);
    var facts =
        new HoldFacts(
            asked.line().level(),
            standing.facts(asker.borrower(), asker.place()),
            tally(asker, asked, standing.titleLoans()),
            supply(asked, eligible),
            pickups.against(asker.place(), wanted, asked.all(), ways),
            place(asker.place()),
            rules);
    return new Answer(HoldRules.decide(facts, word(asker)), rules, version.id());
  }

  Wanted wanted(Asker asker, Asked asked) {
    Borrower borrower = asker.borrower();
    return new Wanted(
        0,
        asked.titles(),
        asked.item(),
        asked.line().accepts(),
        asker.pickup(),
        pickups.isOwn(asker.place(), asker.pickup()) ? situations.nodes(asker.pickup()) : List.of(),
        borrower.kind().isOfSchool(),
        organisation.tree().get(borrower.node()).path().reversed());
  }

  private static boolean mayServe(Wanted wanted, Copy copy, Routes ways) {
    return OF_THE_PICKUP.containsAll(Fit.reasons(wanted, copy, ways));
  }

  private HoldFacts.Tally tally(Asker asker, Asked asked, int titleLoans) {
    HoldFacts.Tally tally =
        tallies.read(asker.borrower().roleId(), asked, asker.place().today(), titleLoans);
    for (int i = 0; i < asked.earlier(); i++) {
      tally = tally.plusOne();
    }
    return tally;
  }

  private HoldFacts.Supply supply(Asked asked, List<CopyReader.Standing> eligible) {
    HoldFacts.Named inAt =
        eligible.stream()
            .filter(CopyReader.Standing::free)
            .findFirst()
            .map(s -> organisation.tree().get(s.copy().place()))
            .map(node -> new HoldFacts.Named(node.nameDa(), node.nameEn()))
            .orElse(null);
    return new HoldFacts.Supply(asked.copies().size(), eligible.size(), inAt);
  }

  /** By the pickup library, for the borrower, of the first copy's material group. */
  private Resolution rules(Asker asker, RuleVersion version, List<CopyReader.Standing> copies) {
    Place place = asker.place();
    Situation situation =
        situations.withoutItem(
            version.rules().set(),
            pickupOrDesk(asker),
            asker.borrower().who(place.today()),
            place.channel());
    return version
        .rules()
        .resolve(
            copies.isEmpty()
                ? situation
                : situation.with(Dimension.MATERIAL, List.of(copies.getFirst().copy().group())));
  }

  private long pickupOrDesk(Asker asker) {
    boolean own = pickups.isOwn(asker.place(), asker.pickup());
    return own ? asker.pickup() : asker.place().desk().id();
  }

  private PlaceFacts place(Place place) {
    return new PlaceFacts(
        place.now(),
        place.zone(),
        situations.nodes(place.desk().id()),
        place.isStaffed(),
        OpenHours.ALWAYS,
        SchoolMarks.NONE);
  }

  private StaffWord word(Asker asker) {
    Said said = asker.said();
    boolean may =
        rights.may(asker.place().occasion().actor(), Right.OVERRIDE, asker.place().desk().id());
    return new StaffWord(
        said.overrides(), said.comment(), may ? ALL_OVERRIDES : Set.of(), said.choices(), null);
  }
}
