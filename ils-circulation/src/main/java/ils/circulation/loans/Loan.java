package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import ils.circulation.policy.due.DueAnswer.Due;
import ils.core.db.RowWatch;
import ils.core.event.Channel;
import ils.core.item.Item;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One item in one borrower's hands, from check-out to check-in.
 *
 * <p>A loan is open until {@code returnedAt} is set and is never reopened: an item lent again is a
 * new loan. The table allows one open loan for an item (index {@code loan_one_open_per_item}).
 */
@Entity
@Table(name = "loan")
@EntityListeners(RowWatch.class)
public class Loan {

  @Id private Long id;

  @Version private int version;

  @Column(name = "item_id")
  private long itemId;

  @Column(name = "bib_id")
  private long bibId;

  @Column(name = "municipality_id")
  private long municipalityId;

  @Column(name = "person_id")
  private @Nullable Long personId;

  @Column(name = "role_id")
  private @Nullable Long roleId;

  @Column(name = "material_group")
  private String materialGroup;

  private String kind;

  @Enumerated(EnumType.STRING)
  private LoanState state;

  private boolean counted;

  @Column(name = "lent_at")
  private Instant lentAt;

  @Column(name = "lent_on")
  private LocalDate lentOn;

  @Column(name = "lent_node_id")
  private long lentNode;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private int renewals;

  @Column(name = "unseen_renewals")
  private int unseenRenewals;

  @Column(name = "recalled_on")
  private @Nullable LocalDate recalledOn;

  @Column(name = "rule_version_id")
  private long ruleVersion;

  private String situation;
  private String terms;

  @Column(name = "returned_at")
  private @Nullable Instant returnedAt;

  @Column(name = "returned_on")
  private @Nullable LocalDate returnedOn;

  @Column(name = "returned_node_id")
  private @Nullable Long returnedNode;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  /** Filled by the database; here so that the open loan of an item is found by its unique index. */
  @Column(name = "open_item_id", insertable = false, updatable = false)
  private @Nullable Long openItemId;

  protected Loan() {}

  /**
   * What the rules said.
   *
   * @param ruleVersion the version asked
   * @param situation what it was asked with
   * @param values what it said, each with its rule
   */
  record Terms(Due due, boolean counted, long ruleVersion, String situation, String values) {}

  Loan(long id, Item item, Borrower borrower, Place place, Terms terms) {
    this.id = id;
    this.itemId = item.id();
    this.bibId = item.bibId();
    this.municipalityId = item.municipalityId();
    this.personId = borrower.personId();
    this.roleId = borrower.roleId();
    this.materialGroup = item.materialGroup();
    this.kind = item.loanKind();
    this.state = LoanState.OPEN;
    this.counted = terms.counted();
    this.lentAt = place.now();
    this.lentOn = place.today();
    this.lentNode = place.desk().id();
    this.channel = place.channel();
    this.dueAt = terms.due().at();
    this.dueOn = terms.due().on();
    this.ruleVersion = terms.ruleVersion();
    this.situation = terms.situation();
    this.terms = terms.values();
  }

  /** Counts renewals that were made elsewhere, before the loan was written down here. */
  void renewedBefore(int times) {
    mustBeOpen();
    renewals = times;
  }

  /** Gives a new due date; a renewal with the item in hand starts the unseen ones anew. */
  void renew(Due due, boolean seen) {
    mustBeOpen();
    dueAt = due.at();
    dueOn = due.on();
    renewals++;
    unseenRenewals = seen ? 0 : unseenRenewals + 1;
  }

  /**
   * Gives a due date that staff chose, or a closing; no renewal is counted.
   *
   * @param on the local day that people are told
   * @param at the last instant in time
   */
  public void moveDue(LocalDate on, Instant at) {
    mustBeOpen();
    dueOn = on;
    dueAt = at;
  }

  /** It is called back for another; it may be due sooner from now on. */
  public void recall(LocalDate on) {
    mustBeOpen();
    recalledOn = on;
  }

  /**
   * Ends the loan.
   *
   * @param at the instant that counts for fees, not before the loan
   * @param owing whether something is owed on it, which keeps it open in the accounts (T112)
   */
  public void close(Place place, Instant at, boolean owing) {
    end(place, at, owing, LoanState.RETURNED);
  }

  /** Ends a lost loan without a return: its item was paid for, or withdrawn. */
  public void closeLost(Place place, boolean owing) {
    end(place, place.now(), owing, LoanState.LOST_CLOSED);
  }

  /** The item is lost; the loan stays open until it is found or paid for. */
  public void lose() {
    mustBeOpen();
    state = LoanState.LOST;
  }

  /** The borrower says that the item was returned. */
  public void claim() {
    mustBeOpen();
    state = LoanState.CLAIMED;
  }

  /** The lost item is in the borrower's hands, and the loan goes on. */
  void turnUp() {
    mustBeOpen();
    state = LoanState.OPEN;
  }

  private void end(Place place, Instant at, boolean owing, LoanState how) {
    mustBeOpen();
    if (at.isBefore(lentAt)) {
      throw new IllegalArgumentException("loan " + id + " was made after " + at);
    }
    state = how;
    returnedAt = at;
    returnedOn = LocalDate.ofInstant(at, place.zone());
    returnedNode = place.desk().id();
    closedAt = owing ? null : place.now();
  }

  /** Puts the instant of its return right. */
  void correctReturn(Instant at, ZoneId zone) {
    if (returnedAt == null) {
      throw new IllegalStateException("loan " + id + " is open");
    }
    returnedAt = at;
    returnedOn = LocalDate.ofInstant(at, zone);
  }

  private void mustBeOpen() {
    if (returnedAt != null) {
      throw new IllegalStateException("loan " + id + " was closed at " + returnedAt);
    }
  }

  public long id() {
    return id;
  }

  public long itemId() {
    return itemId;
  }

  public long bibId() {
    return bibId;
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

  public LoanState state() {
    return state;
  }

  public Instant lentAt() {
    return lentAt;
  }

  public LocalDate lentOn() {
    return lentOn;
  }

  public long lentNode() {
    return lentNode;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public boolean isRecalled() {
    return recalledOn != null;
  }

  public int renewals() {
    return renewals;
  }

  public int unseenRenewals() {
    return unseenRenewals;
  }

  public long ruleVersion() {
    return ruleVersion;
  }

  /** What the rules were asked with; see {@code SituationText}. */
  public String situation() {
    return situation;
  }

  /** What the rules said, each value with its rule. */
  public String terms() {
    return terms;
  }

  public @Nullable Instant returnedAt() {
    return returnedAt;
  }

  /** Whether the item came back. */
  boolean hasEnded() {
    return returnedAt != null;
  }

  public @Nullable LocalDate returnedOn() {
    return returnedOn;
  }
}
