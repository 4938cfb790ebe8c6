package ils.selfcheck.desk;

import ils.selfcheck.codes.CirculationStatus;
import ils.selfcheck.codes.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item as a terminal may see it; texts may be empty.
 *
 * @param owner the owning library's number, for instance {@code DK-765700}
 * @param permanentLocation where it belongs
 * @param currentLocation where it is now
 * @param dueOn null when it is not on loan
 * @param queue how many wait for it
 */
public record ItemView(
    String barcode,
    String title,
    MediaType media,
    CirculationStatus status,
    String owner,
    String permanentLocation,
    String currentLocation,
    String collection,
    String callNumber,
    @Nullable LocalDate dueOn,
    int queue) {}
