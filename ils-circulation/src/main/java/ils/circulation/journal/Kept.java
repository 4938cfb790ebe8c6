package ils.circulation.journal;

import java.util.List;

/**
 * What an act did.
 *
 * @param lines of the ledger, added by it
 * @param shares of the ledger, added by it
 * @param events logged by it
 */
public record Kept(List<KeptRow> rows, List<Long> lines, List<Long> shares, List<Long> events) {

  public Kept {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    shares = List.copyOf(shares);
    events = List.copyOf(events);
  }

  /** Whether nothing of the present was changed. */
  public boolean changedNothing() {
    return rows.isEmpty() && lines.isEmpty() && shares.isEmpty();
  }
}
