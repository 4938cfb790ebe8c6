package ils.circulation.explain;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.explain.FeeLineReader.FeeLine;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.grid.KeyGroup;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.circulation.why.Explanation;
import ils.circulation.why.Explanation.Subject;
import ils.circulation.why.ValueWhy;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Answers "Why?" for a line of the ledger: how it was reckoned, and by which rules of then. */
@ApplicationScoped
public class WhyFee {

  @Inject Places places;
  @Inject Rights rights;
  @Inject FeeLineReader lines;
  @Inject RuleBook ruleBook;

  /** Empty if there is no such line in the actor's municipality. */
  @Transactional
  public Optional<Explanation> why(Occasion occasion, long line) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    return lines.find(line, place.municipality()).map(this::explain);
  }

  private Explanation explain(FeeLine line) {
    Long made = line.ruleVersion();
    RuleVersion version =
        made == null ? ruleBook.ofId(0) : ruleBook.forLoan(made, line.node(), line.postedAt());
    String situation = line.situation() == null ? "" : line.situation();
    Resolution then = version.rules().resolve(asked(situation));
    List<ValueWhy> values =
        made == null
            ? List.of()
            : KeyGroup.FEES.keys().stream()
                .map(key -> ValueWhy.of(then, key))
                .filter(value -> !value.chain().isEmpty())
                .toList();
    var told =
        Explanation.of(Subject.FEE, version, situation, values)
            .with("kind", line.kind())
            .with("amount", line.amount())
            .with("calculation", line.reckoning());
    return line.kind().equals("LATE_FEE") ? told.with("model", model(then.feeModel())) : told;
  }

  private static Situation asked(String situation) {
    return situation.isEmpty() ? Situation.UNKNOWN : SituationText.parse(situation);
  }

  private static String model(FeeModel model) {
    return model.name() + ": " + String.join("; ", model.lines());
  }
}
