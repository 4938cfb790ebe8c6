package ils.bench.holds;

import ils.bench.circulation.PatronPages;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A copy on the shelf where the librarian stands, set aside for one of the ten thousand. Whenever
 * that hold is cancelled, the copy is free for the next.
 */
final class Retargeting {

  private static final String STANDS =
      "select node_id from event where kind = 'HoldPlaced' and bib_id = ? order by id desc limit 1";

  private final PatronPages desk;
  private final Connection connection;
  private final long copy;

  Retargeting(PatronPages desk, Connection connection, Bestseller title) throws SQLException {
    this.desk = desk;
    this.connection = connection;
    this.copy = title.bib() + Bestseller.COPIES;
    long place = Sql.number(connection, STANDS, title.bib());
    long first =
        Sql.number(
            connection,
            "select min(id) from hold where bib_id = ? and state = 'WAITING'",
            title.bib());
    change("update loan set returned_at = utc_timestamp(6), state = 'RETURNED' where item_id = ?");
    change("update item set state = 'AVAILABLE', place_node_id = " + place + " where id = ?");
    change("update hold set state = 'TARGETED', item_id = ? where id = " + first);
  }

  private void change(String sql) throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      update.setLong(1, copy);
      update.executeUpdate();
    }
  }

  /** From the cancelling to the pull list that shows the copy for another hold. */
  double seconds() throws Exception {
    long owner = Sql.number(connection, "select id from hold where copy_id = ?", copy);
    long from = System.nanoTime();
    var answer = desk.api("DELETE", "/api/holds/" + owner, "");
    HoldActs.required(answer.statusCode() == 200, "not cancelled: " + answer.body());
    String list;
    do {
      list = desk.page("/staff/hold-lists");
      HoldActs.required(System.nanoTime() - from < 60e9, "not on the pull list in a minute");
    } while (!list.contains("BH" + copy) || list.contains(Long.toString(owner)));
    return (System.nanoTime() - from) / 1e9;
  }
}
