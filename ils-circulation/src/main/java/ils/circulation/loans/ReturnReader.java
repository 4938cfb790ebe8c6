package ils.circulation.loans;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckInFacts;
import ils.circulation.policy.lending.CheckInFacts.Copy;
import ils.circulation.policy.lending.CheckInFacts.Journey;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.CheckInFacts.Stage;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.circulation.rulebook.Hours;
import ils.circulation.targeting.Capture;
import ils.circulation.transit.Floating;
import ils.circulation.transit.TransitReason;
import ils.circulation.use.Uses;
import ils.core.db.Rows;
import ils.core.item.Item;
import ils.core.item.ItemFlag;
import ils.core.item.ItemState;
import ils.core.org.OrgNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what decides about a return, after the item's row is locked. */
@ApplicationScoped
class ReturnReader {

  private static final Duration TWICE = Duration.ofSeconds(60);

  @PersistenceContext EntityManager em;
  @Inject Loans loans;
  @Inject Places places;
  @Inject Hours hours;
  @Inject Floating floating;
  @Inject Uses uses;
  @Inject Capture capture;

  /**
   * What was read.
   *
   * @param loan the open loan; null if the item is not on loan
   * @param bornOn the borrower's birthday
   * @param home the library where the item belongs
   * @param onward where it was going; its home where no transit tells
   * @param owing whether something is owed on the loan already
   * @param credit whether the borrower has credit
   * @param wanted what holds the copy is for
   */
  record Read(
      CheckInFacts facts,
      @Nullable Loan loan,
      String title,
      @Nullable LocalDate bornOn,
      long home,
      long onward,
      boolean owing,
      boolean credit,
      Capture.Plan wanted) {

    Returning.Return back(Instant at, boolean feeFree) {
      return new Returning.Return(at, bornOn, owing, credit, feeFree);
    }

    /** The library that the item is sent to; {@code here} where it is not sent. */
    long destination(Next next, long here) {
      return switch (next) {
        case SEND_HOME -> home;
        case SEND_ON -> onward;
        case SEND_TO_PICKUP -> Objects.requireNonNullElse(wanted.pickup(), here);
        case SHELVE_HERE, PUT_ON_HOLD_SHELF, GIVE_TO_CATALOGUING, ASK_STAFF -> here;
      };
    }
  }

  Read read(Place place, Item item, CheckIn.Wish wish) {
    Loan loan = loans.lockOpenOf(item.id()).orElse(null);
    OrgNode home = places.library(item.homeNodeId());
    Object[] row = about(item, loan);
    long onward = row[2] == null ? home.id() : Rows.id(row[2]);
    Capture.Plan wanted = Cells.flag(row[6]) ? wanted(place, item) : Capture.Plan.NOTHING;
    Long pickup = wanted.pickup();
    boolean forHold = TransitReason.HOLD.name().equals(row[3]);
    var facts =
        new CheckInFacts(
            loan == null ? null : openLoan(loan),
            copy(item, new Journey(places.library(onward).code(), forHold)),
            place.library().code(),
            home.code(),
            pickup == null ? null : places.library(pickup).code(),
            floating.stays(place, item),
            place.now(),
            scan(place, item, wish, loan == null && wanted.isOnItsWay()));
    return new Read(
        facts,
        loan,
        (String) Objects.requireNonNull(row[0]),
        Cells.day(row[1]),
        home.id(),
        onward,
        Cells.number(row[4]) > 0,
        Rows.id(row[5]) < 0,
        wanted);
  }

  private Capture.Plan wanted(Place place, Item item) {
    return ItemFactsOf.condition(item.state()).staysWithStaff()
        ? Capture.Plan.NOTHING
        : capture.plan(place, item);
  }

  private static CheckInFacts.OpenLoan openLoan(Loan loan) {
    State state =
        switch (loan.state()) {
          case OPEN, RETURNED, LOST_CLOSED -> State.OPEN;
          case LOST -> State.LOST;
          case CLAIMED -> State.CLAIMED;
        };
    return new CheckInFacts.OpenLoan(state, loan.lentAt(), loan.dueAt());
  }

  private static Copy copy(Item item, Journey journey) {
    Stage stage =
        switch (item.state()) {
          case ON_ORDER, IN_PROCESS -> Stage.NOT_RELEASED;
          default -> item.has(ItemFlag.FAST_ADD) ? Stage.FAST_ADDED : Stage.READY;
        };
    return new Copy(
        ItemFactsOf.condition(item.state()),
        stage,
        item.state() == ItemState.IN_TRANSIT ? journey : null);
  }

  private CheckInFacts.Scan scan(Place place, Item item, CheckIn.Wish wish, boolean mayBeAgain) {
    boolean again =
        wish.mode() == Mode.USED_HERE
            ? uses.countedSince(
                new Uses.At(item.id(), place.library().id(), place.today()),
                place.now().minus(TWICE))
            : isScannedBefore(place, item);
    return new CheckInFacts.Scan(wish.mode(), returnedAt(place, wish), mayBeAgain && again);
  }

  private @Nullable Instant returnedAt(Place place, CheckIn.Wish wish) {
    return wish.mode() == Mode.BOOK_DROP
        ? hours.lastClosing(place.library().id(), place.now()).orElse(null)
        : wish.returnedAt();
  }

  private static boolean isScannedBefore(Place place, Item item) {
    boolean settled = item.state() == ItemState.AVAILABLE || item.state() == ItemState.IN_TRANSIT;
    return settled
        && item.placeNodeId() == place.library().id()
        && item.stateSince().plus(TWICE).isAfter(place.now());
  }

  private Object[] about(Item item, @Nullable Loan loan) {
    Long person = loan == null ? null : loan.personId();
    Long role = loan == null ? null : loan.roleId();
    var query =
        em.createNativeQuery(
                """
                select b.title, (select p.born_on from person p where p.id = ?2),
                  t.to_node_id, t.reason,
                  (select count(*) from account_line d
                    where d.loan_id = ?4 and d.amount_minor > coalesce((
                      select sum(s.amount_minor) from account_share s where s.debt_id = d.id), 0)),
                  (select coalesce(sum(c.amount_minor), 0) from account_line c where c.role_id = ?5),
                  exists (select 1 from hold h where h.copy_id = ?3)
                    or exists (select 1 from hold h where h.waiting_bib_id = b.id)
                    or exists (select 1 from bib o join hold h on h.waiting_bib_id = o.id
                      where o.work_key = b.work_key and h.level = 'WORK')
                from bib b left join transit t on t.open_item_id = ?3
                where b.id = ?1""")
            .setParameter(1, item.bibId())
            .setParameter(2, person == null ? 0L : person)
            .setParameter(3, item.id())
            .setParameter(4, loan == null ? 0L : loan.id())
            .setParameter(5, role == null ? 0L : role);
    return Rows.first(query).orElseThrow();
  }
}
