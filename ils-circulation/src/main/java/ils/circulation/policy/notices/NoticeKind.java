package ils.circulation.policy.notices;

import java.util.Locale;
import java.util.Set;

/**
 * The kinds of notices, each with what its wording may say of one thing told; all know {@link
 * #COMMON} beside.
 */
public enum NoticeKind {
  HOLD_READY(Topic.HOLDS, "title", "author", "pickup", "number", "until"),
  HOLD_EXPIRING(Topic.HOLDS, "title", "author", "pickup", "number", "until"),
  /** Cancelled by the library. */
  HOLD_CANCELLED(Topic.HOLDS, "title", "author"),
  /** Not fetched, or the last day of interest has passed. */
  HOLD_EXPIRED(Topic.HOLDS, "title", "author"),
  /** The last day of interest is near, and can be moved. */
  HOLD_INTEREST(Topic.HOLDS, "title", "author", "until", "link"),
  DUE_SOON(Topic.LOANS, "title", "author", "barcode", "due"),
  OVERDUE_1(Topic.LOANS, "title", "author", "barcode", "due"),
  OVERDUE_2(Topic.LOANS, "title", "author", "barcode", "due"),
  OVERDUE_3(Topic.LOANS, "title", "author", "barcode", "due"),
  /** Renewed by itself, or with all others. */
  RENEWED(Topic.LOANS, "title", "author", "barcode", "due"),
  NOT_RENEWED(Topic.LOANS, "title", "author", "barcode", "due"),
  /** Staff or a closing moved the due date. */
  DUE_CHANGED(Topic.LOANS, "title", "author", "barcode", "due"),
  /** Called back for somebody who waits, due sooner. */
  RECALLED(Topic.LOANS, "title", "author", "barcode", "due"),
  LOST_BILL(Topic.FEES, "title", "author", "barcode", "amount"),
  FEE(Topic.FEES, "title", "amount"),
  PAYMENT(Topic.RECEIPTS, "amount"),
  CHECKED_OUT(Topic.RECEIPTS, "title", "author", "barcode", "due"),
  CHECKED_IN(Topic.RECEIPTS, "title", "author", "barcode"),
  STAFF_MESSAGE(Topic.OTHER, "text"),
  WELCOME(Topic.OTHER),
  /** Not a notice: what stands around the notices of one e-mail or letter. */
  LETTER(Topic.OTHER);

  /** What every wording may say, outside of {@code items} and inside. */
  public static final Set<String> COMMON = Set.of("name", "library", "count");

  private final Topic topic;
  private final Set<String> fields;

  NoticeKind(Topic topic, String... fields) {
    this.topic = topic;
    this.fields = Set.of(fields);
  }

  public Topic topic() {
    return topic;
  }

  /** What may be said of each thing told, between {@code {{#items}}} and {@code {{/items}}}. */
  public Set<String> fields() {
    return fields;
  }

  /** Whether something is told with it, and not around others. */
  public boolean isNews() {
    return this != LETTER;
  }

  /** As it stands in message keys and addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
