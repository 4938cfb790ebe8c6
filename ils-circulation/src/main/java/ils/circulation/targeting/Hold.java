package ils.circulation.targeting;

import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.core.db.RowWatch;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One borrower's wish for a title, from the day it is placed until it is fulfilled, cancelled or
 * expired; the row stays.
 *
 * <p>A copy belongs to one hold at a time: the table has a unique key on the copy of a hold that is
 * TARGETED, IN_TRANSIT or ON_SHELF. Whoever changes that holds the lock of the item's row first,
 * then of this one.
 */
@Entity
@Table(name = "hold")
@EntityListeners(RowWatch.class)
public class Hold {

  @Id private Long id;
  @Version private int version;

  @Column(name = "municipality_id")
  private long municipalityId;

  @Column(name = "person_id")
  private @Nullable Long personId;

  @Column(name = "role_id")
  private @Nullable Long roleId;

  @Column(name = "home_node_id")
  private long homeNode;

  @Embedded private HoldTarget target;

  @Column(name = "came_from_bib_id")
  private @Nullable Long cameFromBib;

  @Column(name = "pickup_node_id")
  private long pickupNode;

  @Enumerated(EnumType.STRING)
  private HoldState state;

  @Column(name = "item_id")
  private @Nullable Long itemId;

  @Embedded private HoldGroup grouping;

  @Column(name = "low")
  private boolean lowPriority;

  @Column(name = "queue_key")
  private long queueKey;

  @Embedded private HoldPlacing placing;

  @Embedded private @Nullable HoldSleep sleep;

  @Column(name = "wanted_until")
  private @Nullable LocalDate wantedUntil;

  @Column(name = "passed_at")
  private @Nullable Instant passedAt;

  @Column(name = "shelf_until")
  private @Nullable LocalDate shelfUntil;

  @Column(name = "pickup_number")
  private @Nullable String pickupNumber;

  @Column(name = "loan_id")
  private @Nullable Long loanId;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "closed_because")
  private @Nullable Closing closedBecause;

  protected Hold() {}

  /** For whom, at which library. */
  public record Owner(
      long municipality, long person, long role, long node, long pickup, boolean lowPriority) {}

  /** A new hold at the end of the queue; later members of a series wait for their turn. */
  public Hold(long id, Owner owner, HoldTarget target, HoldGroup group, HoldPlacing placing) {
    this.id = id;
    this.municipalityId = owner.municipality();
    this.personId = owner.person();
    this.roleId = owner.role();
    this.homeNode = owner.node();
    this.pickupNode = owner.pickup();
    this.lowPriority = owner.lowPriority();
    this.target = target;
    this.grouping = group;
    this.queueKey = id;
    this.placing = placing;
    this.state = group.comesLater() ? HoldState.LATER : HoldState.WAITING;
  }

  private void mustBe(boolean fits, String act) {
    if (!fits) {
      throw new IllegalStateException("hold " + id + " is " + state + ": " + act);
    }
  }

  /** A copy is set aside for it. */
  void setAside(long item) {
    mustBe(state == HoldState.WAITING, "set aside");
    state = HoldState.TARGETED;
    itemId = item;
  }

  /** It has no copy any more and waits again, at its old place. */
  void release() {
    mustBe(state == HoldState.TARGETED || state.isCaptured(), "release");
    state = HoldState.WAITING;
    leaveCopy();
  }

  private void leaveCopy() {
    itemId = null;
    shelfUntil = null;
    pickupNumber = null;
  }

  /** Its copy goes on its way to the pickup library. */
  void send(long item) {
    mustBe(state.isInQueue() || state.isCaptured(), "send");
    leaveCopy();
    itemId = item;
    state = HoldState.IN_TRANSIT;
  }

  /** Its copy is on the hold shelf. */
  void shelve(long item, String number, LocalDate until) {
    mustBe(state.isInQueue() || state.isCaptured(), "shelve");
    state = HoldState.ON_SHELF;
    itemId = item;
    pickupNumber = number;
    shelfUntil = until;
  }

  /** It will be fetched elsewhere; a copy on the shelf is merely set aside from now on. */
  public void movePickup(long node) {
    mustBe(state.isOpen(), "move the pickup");
    pickupNode = node;
    if (state == HoldState.ON_SHELF) {
      state = HoldState.TARGETED;
      shelfUntil = null;
      pickupNumber = null;
    }
  }

  /** The loan it led to. */
  void fulfil(long loan, Instant at) {
    mustBe(state.isOpen(), "fulfil");
    state = HoldState.FULFILLED;
    loanId = loan;
    closedAt = at;
  }

  /** Ends without a loan. */
  void close(Closing because, Instant at) {
    mustBe(state.isOpen(), "close");
    state = because.isExpiry() ? HoldState.EXPIRED : HoldState.CANCELLED;
    closedBecause = because;
    closedAt = at;
  }

  /** Its turn in the series has come. */
  void begin() {
    mustBe(state == HoldState.LATER, "begin");
    state = HoldState.WAITING;
  }

  /** Takes any copy of the title from now on; its place stays. */
  void widen() {
    mustBe(state.isOpen() && target.level() == HoldLevel.ITEM, "widen");
    target = target.widened();
  }

  /** Waits for another copy of the title; its place stays. */
  public void turnTo(long item) {
    mustBe(state.isOpen() && !state.isCaptured() && target.level() == HoldLevel.ITEM, "turn");
    target = target.turnedTo(item);
  }

  /** Its title has gone into another record, or come out of it again; the copies with it. */
  public void follow(long bib) {
    Long before = cameFromBib;
    cameFromBib = before != null && before == bib ? null : (Long) target.bibId();
    target = target.on(bib);
  }

  /** Is passed over from one day to another, both included. */
  public void sleep(LocalDate from, LocalDate until) {
    mustBe(state.isOpen(), "sleep");
    sleep = new HoldSleep(from, until);
  }

  public void wake() {
    sleep = null;
  }

  /** A later hold got a copy that would have served this one; the first time counts. */
  void pass(Instant at) {
    if (passedAt == null) {
      passedAt = at;
    }
  }

  public void moveTo(long queueKey) {
    this.queueKey = queueKey;
  }

  public void wantUntil(LocalDate day) {
    wantedUntil = day;
  }

  public boolean isAsleepOn(LocalDate day) {
    return sleep != null && sleep.isOn(day);
  }

  /** Whether it slept, and its last day of sleep is over. */
  public boolean hasSleptUntil(LocalDate day) {
    return sleep != null && sleep.isOver(day);
  }

  public long id() {
    return id;
  }

  public long municipalityId() {
    return municipalityId;
  }

  public @Nullable Long personId() {
    return personId;
  }

  public @Nullable Long roleId() {
    return roleId;
  }

  public long homeNode() {
    return homeNode;
  }

  public HoldTarget target() {
    return target;
  }

  public long pickupNode() {
    return pickupNode;
  }

  public HoldState state() {
    return state;
  }

  public @Nullable Long itemId() {
    return itemId;
  }

  public HoldGroup grouping() {
    return grouping;
  }

  public long queueKey() {
    return queueKey;
  }

  public boolean isLowPriority() {
    return lowPriority;
  }

  public @Nullable LocalDate wantedUntil() {
    return wantedUntil;
  }

  public @Nullable LocalDate shelfUntil() {
    return shelfUntil;
  }

  public @Nullable String pickupNumber() {
    return pickupNumber;
  }
}
