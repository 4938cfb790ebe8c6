package ils.circulation.policy.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of one node's rule set. */
public record RuleHistory(List<RuleVersion> versions) {

  public RuleHistory {
    versions = versions.stream().sorted(Comparator.comparing(RuleVersion::from)).toList();
  }

  /** The version in force; empty before the first. */
  public Optional<RuleVersion> at(Instant instant) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(instant))
        .reduce((earlier, later) -> later);
  }

  public Optional<RuleVersion> ofId(long id) {
    return versions.stream().filter(version -> version.id() == id).findFirst();
  }

  /**
   * The version a running loan follows: the one it was made under, unless a later one that is in
   * force says that running loans follow it (T8).
   */
  public Optional<RuleVersion> forLoan(long madeUnder, Instant now) {
    Optional<RuleVersion> made = ofId(madeUnder);
    Instant since = made.map(RuleVersion::from).orElse(Instant.MIN);
    return versions.stream()
        .filter(v -> v.from().isAfter(since) && !v.from().isAfter(now) && v.rules().set().running())
        .reduce((earlier, later) -> later)
        .or(() -> made);
  }
}
