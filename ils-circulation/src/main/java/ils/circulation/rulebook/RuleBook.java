package ils.circulation.rulebook;

import ils.circulation.policy.rules.RuleHistory;
import ils.circulation.policy.rules.RuleVersion;
import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force, from memory. A node's acts follow the rule set of the nearest node at or
 * above it that has one, whole; without any, the one that ships with the product.
 */
@ApplicationScoped
public class RuleBook {

  private static final RuleVersion SHIPPED = RuleVersionReader.shipped();

  @Inject Snapshots snapshots;
  @Inject Organisation organisation;
  @Inject RuleVersionReader reader;

  private Snapshot<Map<Long, RuleHistory>> histories;

  @PostConstruct
  void open() {
    histories = new Snapshot<>(snapshots, Area.RULES, reader::read);
  }

  /** The version that a new act at a node follows. */
  public RuleVersion at(long node, Instant now) {
    for (OrgNode candidate : organisation.tree().upwards(node)) {
      Optional<RuleVersion> version = history(candidate.id()).flatMap(h -> h.at(now));
      if (version.isPresent()) {
        return version.get();
      }
    }
    return SHIPPED;
  }

  /** The node whose rule set counts at a node; empty where it is the one that ships. */
  public Optional<OrgNode> governing(long node, Instant now) {
    return organisation.tree().upwards(node).stream()
        .filter(candidate -> history(candidate.id()).flatMap(h -> h.at(now)).isPresent())
        .findFirst();
  }

  /**
   * The version that a running loan follows; see {@link RuleHistory#forLoan}. The set that ships is
   * in nobody's history: a loan made under it follows the rules that count by now where it was
   * lent, if they say so.
   */
  public RuleVersion forLoan(long madeUnder, long lentNode, Instant now) {
    Optional<RuleHistory> history =
        madeUnder == RuleVersionReader.SHIPPED
            ? governing(lentNode, now).flatMap(node -> history(node.id()))
            : histories.get().values().stream()
                .filter(h -> h.ofId(madeUnder).isPresent())
                .findFirst();
    return history.flatMap(h -> h.forLoan(madeUnder, now)).orElse(SHIPPED);
  }

  /** The version a loan was made under, however long ago, for "Why?". */
  public RuleVersion ofId(long id) {
    return histories.get().values().stream()
        .flatMap(h -> h.ofId(id).stream())
        .findFirst()
        .orElse(SHIPPED);
  }

  /** The versions of one node; empty if it has no rules of its own. */
  public Optional<RuleHistory> history(long node) {
    return Optional.ofNullable(histories.get().get(node));
  }

  /** The text of the set that ships with the product, to start one's own from. */
  public String shippedText() {
    return RuleVersionReader.shippedText();
  }
}
