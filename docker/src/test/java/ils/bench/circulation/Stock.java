package ils.bench.circulation;

import ils.bench.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whom the bench lends to and what: copies drawn from the whole world, so that the database's
 * memory is not flattered; one that was lent or taken back comes round again last.
 */
final class Stock {

  private static final long SEED = 20_260_101;

  /** The loans of those who have very many stay: their pages are measured. */
  private static final String ON_LOAN_TO_THE_OTHERS =
      "state = 'ON_LOAN' and exists (select 1 from loan l where l.open_item_id = item.id"
          + " and l.person_id > "
          + WorldSize.BASE
          + " + %d)";

  private final List<String> cards;
  private final AtomicInteger nextCard = new AtomicInteger();
  private final Queue<String> onTheShelf;
  private final Queue<String> onLoan;

  private Stock(List<String> cards, List<String> onTheShelf, List<String> onLoan) {
    this.cards = cards;
    this.onTheShelf = new ArrayDeque<>(onTheShelf);
    this.onLoan = new ArrayDeque<>(onLoan);
  }

  /** People without debts who do not have very many loans, and so many copies of each kind. */
  static Stock draw(Path data, WorldSize size, int copies) throws Exception {
    try (var connection = EmbeddedDatabase.connect(data)) {
      var random = new Random(SEED + System.currentTimeMillis());
      String cards =
          """
          select value from identifier i where i.person_id > ? and i.person_id <= ?
            and not exists (select 1 from account_line a where a.role_id = i.person_id
              group by a.role_id having sum(a.amount_minor) > 0)
          order by crc32(i.person_id + ?) limit ?""";
      long first = WorldSize.BASE + size.heavy();
      return new Stock(
          texts(connection, cards, first, WorldSize.BASE + size.people(), random.nextInt(), 50_000),
          items(connection, size, random, "state = 'AVAILABLE'", copies),
          items(connection, size, random, ON_LOAN_TO_THE_OTHERS.formatted(size.heavy()), copies));
    }
  }

  private static List<String> items(
      Connection connection, WorldSize size, Random random, String state, int copies)
      throws SQLException {
    String sql =
        "select barcode from item where id > ? and id <= ? and "
            + state
            + " order by crc32(id + ?) limit ?";
    return texts(
        connection, sql, WorldSize.BASE, WorldSize.BASE + size.items(), random.nextInt(), copies);
  }

  private static List<String> texts(Connection connection, String sql, long... numbers)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int k = 0; k < numbers.length; k++) {
        query.setLong(k + 1, numbers[k]);
      }
      List<String> texts = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      Collections.shuffle(texts, new Random(SEED));
      return texts;
    }
  }

  /** Somebody; in turn, so that nobody gets to a limit. */
  String card() {
    return cards.get(Math.floorMod(nextCard.getAndIncrement(), cards.size()));
  }

  /** A copy that is on the shelf now. */
  String toLend() {
    return taken(onTheShelf);
  }

  /** A copy that is on loan now. */
  String toTakeBack() {
    return taken(onLoan);
  }

  private static String taken(Queue<String> from) {
    synchronized (from) {
      String barcode = from.poll();
      if (barcode == null) {
        throw new IllegalStateException("the bench has drawn too few copies");
      }
      return barcode;
    }
  }

  /** What was lent can be taken back. */
  void lent(String barcode) {
    synchronized (onLoan) {
      onLoan.add(barcode);
    }
  }

  /** And the other way round. */
  void tookBack(String barcode) {
    synchronized (onTheShelf) {
      onTheShelf.add(barcode);
    }
  }
}
