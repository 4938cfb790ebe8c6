package ils.selfcheck.desk;

import ils.selfcheck.codes.AlertType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of laying an item in a machine.
 *
 * @param taken whether the machine may keep it; also true of an item that was not on loan
 * @param item null when the barcode is unknown
 * @param alert why it needs attention
 * @param destination the branch it must go to; empty when it stays
 * @param sortBin empty when no rule names one
 * @param hold for whom it is put aside; null when for nobody
 */
public record ReturnAnswer(
    boolean taken,
    @Nullable ItemView item,
    AlertType alert,
    String destination,
    String sortBin,
    @Nullable WaitingPatron hold,
    List<String> messages) {

  /** Whoever waits for the item, by card and by what may stand on a hold slip. */
  public record WaitingPatron(String card, String slipName) {

    /** Without anything that tells who it is, so that it cannot end in a log. */
    @Override
    public String toString() {
      return "WaitingPatron[***]";
    }
  }
}
