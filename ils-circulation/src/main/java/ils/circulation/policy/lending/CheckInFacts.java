package ils.circulation.policy.lending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what happens when an item is scanned at a return.
 *
 * @param loan the open loan; null if the item is not on loan
 * @param copy what is known of the item itself
 * @param here code of the place of the scan
 * @param home code of the place where the item belongs
 * @param heldFor code of the pickup place of the hold that this copy serves next; null for none
 * @param stays whether the rules let it stay where nobody waits for it
 * @param at now
 */
public record CheckInFacts(
    @Nullable OpenLoan loan,
    Copy copy,
    String here,
    String home,
    @Nullable String heldFor,
    boolean stays,
    Instant at,
    Scan scan) {

  /** The loan that the scan ends. */
  public record OpenLoan(RenewalFacts.State state, Instant lentAt, Instant dueAt) {}

  /**
   * The item as it was before the scan.
   *
   * @param journey where it was going; null if it was not on its way
   */
  public record Copy(ItemFacts.Condition condition, Stage stage, @Nullable Journey journey) {

    /** An item in circulation that stood still. */
    public static final Copy PLAIN = new Copy(ItemFacts.Condition.USABLE, Stage.READY, null);
  }

  /** How far cataloguing has come with an item. */
  public enum Stage {
    READY,
    /** On order or in process: not yet released to the shelves. */
    NOT_RELEASED,
    /** Made in haste at the desk; cataloguing has yet to see it. */
    FAST_ADDED
  }

  /**
   * A transit that has not ended.
   *
   * @param to code of the place it was going to
   * @param forHold whether somebody waited there; nobody may any more
   */
  public record Journey(String to, boolean forHold) {}

  /**
   * How it was scanned.
   *
   * @param returnedAt when it was returned, if that was earlier; null for now
   * @param again the same scan was made here less than a minute ago and nothing came between
   */
  public record Scan(Mode mode, @Nullable Instant returnedAt, boolean again) {

    /** A plain scan now. */
    public static final Scan NOW = new Scan(Mode.RETURN, null, false);
  }

  /** What a scan means at this desk. */
  public enum Mode {
    RETURN,
    /** Out of the book-drop: it came back when the place last closed, or later. */
    BOOK_DROP,
    /** Used in the house and left lying: a use is counted. */
    USED_HERE
  }

  /**
   * The instant that counts. What was lent after the closing that the book-drop goes by can only
   * have come back since.
   */
  Instant effective() {
    Instant returnedAt = scan.returnedAt();
    if (returnedAt == null) {
      return at;
    }
    if (scan.mode() == Mode.BOOK_DROP && loan != null && returnedAt.isBefore(loan.lentAt())) {
      return loan.lentAt();
    }
    return returnedAt;
  }
}
