package ils.circulation.rulebook;

import ils.circulation.policy.rules.Condition;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.Rule;
import ils.circulation.policy.rules.RuleHistory;
import ils.circulation.policy.rules.RuleVersion;
import ils.core.category.CategoryUse;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No category is retired while a rule that counts, or is to come, names it. */
@ApplicationScoped
public class CategoriesInRules implements CategoryUse {

  @Inject RuleBook ruleBook;
  @Inject Organisation organisation;
  @Inject Clock clock;

  @Override
  public List<Use> of(long municipality, String code) {
    Instant now = clock.instant();
    String name = Words.of(code);
    return sets(municipality, now)
        .flatMap(version -> use(version, name).stream())
        .distinct()
        .toList();
  }

  /** The versions in force and to come of all sets that count for the municipality or below. */
  private Stream<RuleVersion> sets(long municipality, Instant now) {
    List<RuleVersion> all = new ArrayList<>();
    all.add(ruleBook.at(municipality, now));
    for (OrgNode node : organisation.tree().within(municipality)) {
      ruleBook.history(node.id()).ifPresent(history -> all.addAll(standing(history, now)));
    }
    return all.stream();
  }

  private static List<RuleVersion> standing(RuleHistory history, Instant now) {
    Optional<RuleVersion> current = history.at(now);
    return history.versions().stream()
        .filter(one -> one.from().isAfter(now) || current.filter(one::equals).isPresent())
        .toList();
  }

  private static Optional<Use> use(RuleVersion version, String name) {
    String rules =
        version.rules().set().rules().stream()
            .filter(rule -> names(rule, name))
            .map(Rule::id)
            .collect(Collectors.joining(", "));
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Use(
                "circulation.rules.names-category",
                List.of(version.rules().set().name(), rules),
                "/staff/rules/versions/" + version.id()));
  }

  private static boolean names(Rule rule, String name) {
    return rule.conditions().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Named named
                    && named.dimension() == Dimension.CATEGORY
                    && named.names().contains(name));
  }
}
