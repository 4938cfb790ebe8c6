package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.check.FindDifferences;
import ils.circulation.check.FoundDifference;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A hundred thousand acts of a crowd at several desks, through the real use cases and the real
 * database, and then: does everything agree?
 *
 * <p>The seed is printed. It repeats what each desk does, not how the desks meet.
 */
@ExtendWith(ArquillianExtension.class)
class RandomActsIT {

  private static final int ACTS = 100_000;
  private static final int DESKS = 4;
  private static final int PEOPLE = 80;
  private static final int COPIES = 240;
  private static final String RULES =
      """
      rule-set random
      fee-model late ladder
        adult 1:20 8:120 31:230
        child 1:10 8:55 31:120
        child-under 18
      rule all
        period 28 days
        renewals 3
        renewal-period 28 days
        fee late
        return-to home
      """;

  @Inject LendingWorld world;
  @Inject RandomActs acts;
  @Inject FindDifferences differences;

  @Resource ManagedExecutorService executor;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @Test
  @DisplayName("A72: after 100,000 random acts state, events, ledger and receipts agree")
  void everythingAgrees() throws InterruptedException, ExecutionException, SQLException {
    var crowd =
        new RandomActs.Crowd(
            Stream.generate(world::citizen).limit(PEOPLE).toList(),
            Stream.generate(world::book).limit(COPIES).toList());
    List<FoundDifference> before = differences.find();
    var noted = new Acknowledged();

    world.limit(RULES);
    try {
      letThemIn(crowd, noted);
    } finally {
      world.noLimit();
    }

    assertThat(noted.complaints()).isEmpty();
    assertThat(differences.find()).isEqualTo(before);
    agreesWithLoans(crowd, noted);
    agreesWithTheLedger(crowd, noted);
    lastEventsTellTheItemsStates(crowd);
  }

  private void letThemIn(RandomActs.Crowd crowd, Acknowledged noted)
      throws InterruptedException, ExecutionException {
    long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    long from = System.nanoTime();
    List<Callable<Void>> desks = new ArrayList<>();
    IntStream.range(0, DESKS)
        .forEach(
            desk ->
                desks.add(
                    () -> {
                      acts.run(crowd, new Random(seed + desk), ACTS / DESKS, noted);
                      return null;
                    }));
    for (Future<Void> desk : executor.invokeAll(desks)) {
      desk.get();
    }
    System.getLogger("test")
        .log(
            Level.INFO,
            "seed {0}: {1} acts in {2} s, {3} lent, {4} renewed, {5} taken back, {6} declined",
            seed,
            ACTS,
            (System.nanoTime() - from) / 1_000_000_000,
            noted.lent(),
            noted.renewed(),
            noted.feeByReturnedLoan().size(),
            noted.declinedActs());
  }

  /** Nothing acknowledged is missing, and nothing was done that nobody was told. */
  private void agreesWithLoans(RandomActs.Crowd crowd, Acknowledged noted) throws SQLException {
    String loans = " from loan l join item i on i.id = l.item_id where i.barcode in " + in(crowd);

    assertThat(number("select count(*)" + loans)).isEqualTo(noted.lent());
    assertThat(number("select coalesce(sum(l.renewals), 0)" + loans)).isEqualTo(noted.renewed());
    assertThat(numbers("select l.id, 1" + loans + " and l.returned_at is not null").keySet())
        .containsAll(noted.feeByReturnedLoan().keySet());
    assertThat(
            number(
                "select count(*) from (select l.item_id"
                    + loans
                    + " and l.returned_at is null group by l.item_id having count(*) > 1) twice"))
        .isZero();
  }

  /**
   * A fee that was told is in the ledger to the penny; where none was told there is none. A renewal
   * settles the delay until then, so that loans renewed tell more than their return did.
   */
  private void agreesWithTheLedger(RandomActs.Crowd crowd, Acknowledged noted) throws SQLException {
    Map<Long, Long> fees =
        numbers(
            "select l.id, coalesce(sum(a.amount_minor), 0) from loan l"
                + " join item i on i.id = l.item_id"
                + " left join account_line a on a.loan_id = l.id"
                + " where l.renewals = 0 and l.returned_at is not null and i.barcode in "
                + in(crowd)
                + " group by l.id");

    assertThat(fees).isNotEmpty();
    noted
        .feeByReturnedLoan()
        .forEach(
            (loan, fee) ->
                assertThat(fees.getOrDefault(loan, fee)).as("loan " + loan).isEqualTo(fee));
  }

  private void lastEventsTellTheItemsStates(RandomActs.Crowd crowd) throws SQLException {
    String differing =
        """
        select count(*) from item i join event e on e.id = (
          select max(l.id) from event l
          where l.item_id = i.id and l.kind in ('LoanOpened', 'ItemReturned'))
        where i.state <> if(e.kind = 'LoanOpened', 'ON_LOAN', json_value(e.detail, '$.stateAfter'))
          and i.barcode in\s""";

    assertThat(number(differing + in(crowd))).isZero();
  }

  private static String in(RandomActs.Crowd crowd) {
    return "('" + String.join("','", crowd.barcodes()) + "')";
  }

  private long number(String sql) throws SQLException {
    return world.count(sql);
  }

  private Map<Long, Long> numbers(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      Map<Long, Long> numbers = new HashMap<>();
      while (rows.next()) {
        numbers.put(rows.getLong(1), rows.getLong(2));
      }
      return numbers;
    }
  }
}
