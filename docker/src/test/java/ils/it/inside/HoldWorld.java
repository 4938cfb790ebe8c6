package ils.it.inside;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.PlaceHold;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.core.config.Snapshots;
import ils.core.db.Utc;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The lending world with pickup places, titles of several copies, and holds on them. */
@ApplicationScoped
public class HoldWorld {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject LendingWorld lending;
  @Inject CoreWorld core;
  @Inject Ids ids;
  @Inject PlaceHold placeHold;
  @Inject CheckIn checkIn;
  @Inject CheckOut checkOut;
  @Inject Clock clock;

  void open() {
    lending.open();
    for (long node : List.of(lending.main(), lending.branch())) {
      core.execute("update org_node set flags = 'CHECK_OUT,CHECK_IN,PICKUP' where id = ?", node);
    }
    core.changed(Snapshots.Area.ORG);
  }

  long main() {
    return lending.main();
  }

  long branch() {
    return lending.branch();
  }

  Occasion at(long library) {
    var desk = lending.desk(null);
    return new Occasion(desk.actor(), desk.channel(), library, null);
  }

  /** A self-check machine in the main library. */
  Occasion machine() {
    var kiosk = lending.kiosk(null);
    return new Occasion(kiosk.actor(), kiosk.channel(), main(), null);
  }

  /** A title without copies; its work has no other edition. */
  long title() {
    long bib = ids.next();
    return title("w" + bib, "BOOK");
  }

  /** An edition of a work. */
  long title(String work, String material) {
    long bib = ids.next();
    core.execute(
        "insert into bib (id, source, source_id, format, title, language, material_type, audience,"
            + " work_key, projection, created_at, changed_at)"
            + " values (?,'test',?,'MARC21','Bogen','dan',?,'ADULT',?,'{}',?,?)",
        bib,
        "s" + bib,
        material,
        work,
        Utc.of(LONG_AGO),
        Utc.of(LONG_AGO));
    return bib;
  }

  /** One more copy of a title, on the shelf at home; returns its barcode. */
  String copy(long bib, long home) {
    long item = ids.next();
    core.execute(
        "insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,"
            + " material_group, audience, state, state_since, created_at)"
            + " select ?, ?, n.parent_id, ?, n.id, n.id, 'BOOK', 'PUBLIC', 'AVAILABLE', ?, ?"
            + " from org_node n where n.id = ?",
        item,
        bib,
        "B" + item,
        Utc.of(LONG_AGO),
        Utc.of(LONG_AGO),
        home);
    return "B" + item;
  }

  static long item(String barcode) {
    return Long.parseLong(barcode.substring(1));
  }

  HoldOutcome wish(String card, long pickup, HoldWish.Line line) {
    return placeHold.place(
        at(pickup), new HoldWish(new ByKey(card), pickup, List.of(line), HoldWish.Terms.USUAL));
  }

  HoldReceipt hold(String card, long bib, long pickup) {
    return ((HoldOutcome.Placed) wish(card, pickup, HoldWish.Line.title(bib))).holds().getFirst();
  }

  /** A hold of somebody new. */
  HoldReceipt hold(long bib, long pickup) {
    return hold(lending.citizen(), bib, pickup);
  }

  ReturnReceipt scan(String barcode, long library) {
    return ((CheckInOutcome.Taken) checkIn.checkIn(at(library), CheckIn.Wish.of(barcode)))
        .receipt();
  }

  CheckOutOutcome lend(String card, String barcode, long library) {
    return lend(card, barcode, library, Said.NOTHING);
  }

  CheckOutOutcome lend(String card, String barcode, long library, Said said) {
    return checkOut.checkOut(at(library), new CheckOut.Wish(new ByKey(card), barcode, said));
  }

  String state(long hold) {
    return text("select state from hold where id = " + hold);
  }

  String itemState(String barcode) {
    return text("select state from item where id = " + item(barcode));
  }

  String copyOf(long hold) {
    return text("select concat('B', copy_id) from hold where id = " + hold);
  }

  /** So many holds of one borrower on a title, by SQL, every other for the branch. */
  void manyHolds(long bib, String card, int count) {
    long base = ids.next() - 4_000_000_000L;
    core.execute(
        "insert into hold (id, municipality_id, person_id, role_id, home_node_id, level, bib_id,"
            + " pickup_node_id, state, queue_key, placed_at, placed_on, channel)"
            + " select ? + seq, r.municipality_id, r.person_id, r.id, r.node_id, 'TITLE', ?,"
            + " if(seq % 2 = 0, ?, ?), 'WAITING', ? + seq, '2026-01-01', '2026-01-01', 'WEB'"
            + " from seq_1_to_"
            + count
            + " join borrower_role r on r.person_id = ?",
        base,
        bib,
        main(),
        branch(),
        base,
        lending.person(card));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
  }

  /** The scans of the last minute are long ago. */
  void later() {
    core.execute(
        "update item set state_since = state_since - interval 1 hour where municipality_id = ?",
        lending.municipality());
  }

  void execute(String sql, Object... values) {
    core.execute(sql, values);
  }

  long count(String sql) {
    return lending.count(sql);
  }

  String text(String sql) {
    return String.valueOf(lending.cell(sql));
  }
}
