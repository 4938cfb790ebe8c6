package ils.circulation.policy.ledger;

import ils.core.money.Amount;

/**
 * So much of a credit settles so much of a debt; below zero what was settled is taken back.
 *
 * @param credit the line that gives, or {@link #NEW}
 * @param debt the line that is settled, or {@link #NEW}
 */
public record Share(long credit, long debt, Amount amount) {

  /** Stands for the line that the same posting adds and that has no id yet. */
  public static final long NEW = 0;

  /** The same with the id of the line that was added. */
  public Share of(long added) {
    return new Share(credit == NEW ? added : credit, debt == NEW ? added : debt, amount);
  }
}
