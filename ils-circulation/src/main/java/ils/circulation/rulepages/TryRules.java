package ils.circulation.rulepages;

import ils.circulation.policy.due.DueAnswer;
import ils.circulation.policy.due.DueDates;
import ils.circulation.policy.due.DueFacts;
import ils.circulation.policy.due.DueTerms;
import ils.circulation.policy.fees.FeeCharge;
import ils.circulation.policy.fees.LateReturn;
import ils.circulation.policy.rules.CompiledRules;
import ils.circulation.policy.rules.Condition;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.RuleText;
import ils.circulation.policy.rules.RuleText.Reading;
import ils.circulation.rulebook.Hours;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulepages.TryPage.Fee;
import ils.circulation.rulepages.TryPage.Result;
import ils.circulation.why.ValueWhy;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.person.RoleKind;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks a rule set about a situation that somebody thinks up; nothing is changed by it. */
@ApplicationScoped
public class TryRules {

  /** Days late at which a fee is shown: the steps of the usual ladders and one between. */
  private static final List<Integer> LATE = List.of(1, 8, 15, 31);

  private static final LocalTime NOON = LocalTime.of(12, 0);

  @Inject RuleSources sources;
  @Inject Overviews overviews;
  @Inject Organisation organisation;
  @Inject Situations situations;
  @Inject Hours hours;
  @Inject Clock clock;

  TryPage ask(Actor actor, TryForm form) {
    RuleSource source = sources.find(actor, form.ref());
    List<OrgNode> places = overviews.places(actor);
    OrgNode place = place(places, form.node(), source);
    LocalDate on = form.on(LocalDate.ofInstant(clock.instant(), place.zone()));
    return switch (RuleText.read(source.text())) {
      case Reading.Unreadable unreadable ->
          new TryPage(source, false, form, place.id(), on, Map.of(), places, null);
      case Reading.Readable(RuleSet set) -> {
        Result result = form.isAsked() ? result(set, form, place, on) : null;
        yield new TryPage(source, true, form, place.id(), on, names(set), places, result);
      }
    };
  }

  private static OrgNode place(List<OrgNode> places, @Nullable Long asked, RuleSource source) {
    Long wanted = asked == null ? source.node() : asked;
    return places.stream()
        .filter(node -> wanted == null || node.id() == wanted)
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("node", "no place of yours: " + asked));
  }

  private Result result(RuleSet set, TryForm form, OrgNode place, LocalDate on) {
    var situation = form.situation(situations.nodes(place.id()));
    Resolution rules = CompiledRules.of(set).resolve(situation);
    DueAnswer due = rules.loanTerms().map(terms -> due(rules, terms, place, on)).orElse(null);
    Integer age = situation.age();
    LocalDate bornOn = age == null ? null : on.minusYears(age);
    return new Result(
        due, LATE.stream().map(days -> fee(rules, on, days, bornOn)).toList(), ValueWhy.all(rules));
  }

  private DueAnswer due(Resolution rules, DueTerms terms, OrgNode place, LocalDate on) {
    return DueDates.compute(
        new DueFacts(
            on.atTime(NOON).atZone(place.zone()).toInstant(),
            place.zone(),
            terms,
            false,
            null,
            null,
            hours.of(place.id(), rules.word(RuleKey.HOURS)),
            rules.set().schedules(),
            hours.marksOf(place.id())));
  }

  private static Fee fee(Resolution rules, LocalDate on, int days, @Nullable LocalDate bornOn) {
    FeeCharge charge = rules.feeModel().charge(LateReturn.ofDays(on, on.plusDays(days), bornOn));
    return new Fee(days, charge.amount(), charge.reckoning());
  }

  /** What the set's conditions name, and all of what is a fixed list. */
  private static Map<Dimension, List<String>> names(RuleSet set) {
    Map<Dimension, List<String>> names = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      Set<String> all = new TreeSet<>(fixed(dimension));
      set.rules().stream()
          .flatMap(rule -> rule.conditions().stream())
          .filter(condition -> condition.dimension() == dimension)
          .forEach(condition -> all.addAll(named(condition)));
      names.put(dimension, List.copyOf(all));
    }
    return names;
  }

  private static List<String> fixed(Dimension dimension) {
    return switch (dimension) {
      case ROLE -> words(RoleKind.values());
      case CHANNEL -> words(Channel.values());
      default -> List.of();
    };
  }

  private static List<String> named(Condition condition) {
    return condition instanceof Condition.Named named ? named.names() : List.of();
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
