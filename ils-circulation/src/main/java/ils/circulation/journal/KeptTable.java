package ils.circulation.journal;

import java.util.List;

/**
 * The tables of the present that acts at a desk change. Of each, the columns are named that an act
 * may change; what stands in the others is fixed when the row is written.
 *
 * <p>Not among them: the ledger and the event log, which only grow, and {@code pickup_serial}, for
 * a pickup number that was given out is not given again.
 */
public enum KeptTable {
  ITEM("item", "id", true, "home_node_id, place_node_id, state, state_since, first_available_at"),
  LOAN(
      "loan",
      "id",
      true,
      """
      person_id, role_id, state, due_at, due_on, renewals, unseen_renewals, returned_at,
      returned_on, returned_node_id, closed_at, recalled_on"""),
  HOLD(
      "hold",
      "id",
      true,
      """
      person_id, role_id, level, bib_id, wanted_item_id, came_from_bib_id, pickup_node_id, state,
      item_id, low, queue_key, sleeps_from, sleeps_until, wanted_until, passed_at, shelf_until,
      pickup_number, loan_id, closed_at, closed_because"""),
  TRANSIT("transit", "id", false, "ended_at, ended, ended_node_id"),
  LOSS(
      "loan_loss",
      "id",
      false,
      "bill_on, payer, school_minor, cost_open, cost_until, ended_at, outcome"),
  CLAIM("loan_claim", "id", false, "resolved_at, resolution"),
  BLOCK("block", "id", false, "ends_on, lifted_at, lifted_by"),
  SUSPENSION("suspension", "block_id", false, "from_day, days, most, undone"),
  MISS("pull_miss", "item_id, hold_id", false, "item_since, missed_at, times"),
  USE("item_use", "item_id, used_on, node_id", false, "uses, last_at");

  private final String table;
  private final List<String> key;
  private final boolean versioned;
  private final List<String> columns;

  KeptTable(String table, String key, boolean versioned, String columns) {
    this.table = table;
    this.key = List.of(key.split(",\\s*"));
    this.versioned = versioned;
    this.columns = List.of(columns.strip().split(",\\s*"));
  }

  public String table() {
    return table;
  }

  /** The columns of its primary key. */
  public List<String> key() {
    return key;
  }

  /** Whether its rows carry a version, which any change raises. */
  public boolean isVersioned() {
    return versioned;
  }

  /** What may change. */
  public List<String> columns() {
    return columns;
  }
}
