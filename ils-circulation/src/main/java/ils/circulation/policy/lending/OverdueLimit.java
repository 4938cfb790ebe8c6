package ils.circulation.policy.lending;

import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Too many overdue loans block further ones (A23). The block is reckoned whenever it is asked for:
 * it is there from the moment the last of them is overdue, and gone with the return or renewal that
 * brings them below, without a row that could fall out of step.
 */
public final class OverdueLimit {

  /** The block's type, told as {@code circulation.block.overdue-loans}. */
  public static final String TYPE = "overdue-loans";

  private OverdueLimit() {}

  /** Whether so many overdue loans are more than the rules allow. */
  public static boolean isPassed(int overdue, Resolution rules) {
    Integer most = rules.count(RuleKey.OVERDUE_LIMIT);
    return most != null && overdue > most;
  }

  /** The same facts, with the block where it stands. */
  public static BorrowerFacts on(BorrowerFacts facts, int overdue, Resolution rules) {
    if (!isPassed(overdue, rules)) {
      return facts;
    }
    List<BorrowerFacts.Standing> blocks = new ArrayList<>(facts.blocks());
    blocks.add(new BorrowerFacts.Standing(TYPE, true));
    return new BorrowerFacts(
        facts.active(),
        facts.expiresOn(),
        facts.age(),
        facts.debt(),
        blocks,
        facts.loans(),
        facts.proxyValid());
  }
}
