package ils.circulation.targeting;

import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a hold asks for. */
@Embeddable
public class HoldTarget {

  @Enumerated(EnumType.STRING)
  private HoldLevel level;

  @Column(name = "bib_id")
  private long bibId;

  @Column(name = "wanted_item_id")
  private @Nullable Long wantedItem;

  private String accepts;

  protected HoldTarget() {}

  /**
   * @param bib the title; of a work, the edition at which it is asked for
   * @param item the one copy, for {@link HoldLevel#ITEM} alone
   * @param accepts which editions, for {@link HoldLevel#WORK} alone
   */
  public HoldTarget(HoldLevel level, long bib, @Nullable Long item, Accepts accepts) {
    this.level = level;
    this.bibId = bib;
    this.wantedItem = item;
    this.accepts = accepts.print();
  }

  /** Any copy of the title, where it was one and no other. */
  HoldTarget widened() {
    return new HoldTarget(HoldLevel.TITLE, bibId, null, Accepts.ALL);
  }

  /** Another copy of the title, and no other. */
  HoldTarget turnedTo(long item) {
    return new HoldTarget(HoldLevel.ITEM, bibId, item, accepts());
  }

  /** The same on the record that this one's has gone into. */
  HoldTarget on(long bib) {
    return new HoldTarget(level, bib, wantedItem, accepts());
  }

  public HoldLevel level() {
    return level;
  }

  public long bibId() {
    return bibId;
  }

  public @Nullable Long wantedItem() {
    return wantedItem;
  }

  public Accepts accepts() {
    return Accepts.parse(accepts);
  }
}
