package ils.circulation.holds;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.targeting.HoldGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have on hold. All lines are placed, or none.
 *
 * @param pickup the pickup library
 */
public record HoldWish(BorrowerRef borrower, long pickup, List<Line> lines, Terms terms) {

  public HoldWish {
    lines = List.copyOf(lines);
  }

  /** One hold on a title, without anything special. */
  public static HoldWish title(BorrowerRef borrower, long pickup, long bib) {
    return new HoldWish(borrower, pickup, List.of(Line.title(bib)), Terms.USUAL);
  }

  /**
   * One hold of the wish.
   *
   * @param bib the title; of a work, any edition of it
   * @param barcode of the copy, for {@link HoldLevel#ITEM}; null otherwise
   * @param accepts which editions, for {@link HoldLevel#WORK}
   */
  public record Line(HoldLevel level, long bib, @Nullable String barcode, Accepts accepts) {

    /**
     * @throws IllegalArgumentException if a copy is named at another level than its own, or none at
     *     it, or editions below {@link HoldLevel#WORK}
     */
    public Line {
      if ((barcode != null) != (level == HoldLevel.ITEM)) {
        throw new IllegalArgumentException("a barcode belongs to level ITEM, and only there");
      }
      if (level != HoldLevel.WORK && !accepts.equals(Accepts.ALL)) {
        throw new IllegalArgumentException("editions are chosen at level WORK only");
      }
    }

    public static Line title(long bib) {
      return new Line(HoldLevel.TITLE, bib, null, Accepts.ALL);
    }

    public static Line work(long bib, Accepts accepts) {
      return new Line(HoldLevel.WORK, bib, null, accepts);
    }

    public static Line copy(long bib, String barcode) {
      return new Line(HoldLevel.ITEM, bib, barcode, Accepts.ALL);
    }
  }

  /**
   * How the lines are meant.
   *
   * @param group how they belong together; null for holds that stand alone
   * @param lowPriority behind everybody else; staff's to say
   * @param startsOn the first day on which a copy is wanted; null for at once
   * @param wantedUntil last day of interest; null for what the rules say
   * @param said what staff said beside it
   */
  public record Terms(
      HoldGroup.@Nullable Kind group,
      boolean lowPriority,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate wantedUntil,
      Said said) {

    public static final Terms USUAL = new Terms(null, false, null, null, Said.NOTHING);
  }
}
