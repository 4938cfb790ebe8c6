package ils.circulation.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One borrower role that a search for a person found.
 *
 * @param node the library or school of the role
 */
public record PatronHit(
    long roleId,
    long personId,
    String name,
    @Nullable LocalDate bornOn,
    String kind,
    String category,
    long nodeId,
    String node) {}
