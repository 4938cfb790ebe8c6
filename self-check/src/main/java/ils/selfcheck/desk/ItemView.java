package ils.selfcheck.desk;

import ils.selfcheck.codes.CirculationStatus;
import ils.selfcheck.codes.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item as a terminal may see it; texts may be empty.
 *
 * @param media null when it is not known here
 * @param owner the owning library's number, for instance {@code DK-765700}
 * @param permanentLocation where it belongs
 * @param currentLocation where it is now
 * @param dueOn null when it is not on loan
 * @param queue how many wait for it
 */
public record ItemView(
    String barcode,
    String title,
    @Nullable MediaType media,
    CirculationStatus status,
    String owner,
    String permanentLocation,
    String currentLocation,
    String collection,
    String callNumber,
    @Nullable LocalDate dueOn,
    int queue) {

  /** An item of which no more is known than what stands on a receipt. */
  public static ItemView named(String barcode, String title) {
    return at(barcode, title, "");
  }

  /** The same, with the place where it is to go or to stay. */
  public static ItemView at(String barcode, String title, String place) {
    return new ItemView(
        barcode, title, null, CirculationStatus.OTHER, "", place, "", "", "", null, 0);
  }
}
