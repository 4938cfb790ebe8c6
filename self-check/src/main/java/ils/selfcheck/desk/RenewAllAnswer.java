package ils.selfcheck.desk;

import java.util.List;

/**
 * What came of a wish to renew everything.
 *
 * @param renewed barcodes
 * @param declined barcodes, with the reason
 * @param messages why nothing could be done at all; else empty
 */
public record RenewAllAnswer(List<String> renewed, List<Kept> declined, List<String> messages) {

  /** A loan that could not be renewed. */
  public record Kept(String barcode, String reason) {}
}
