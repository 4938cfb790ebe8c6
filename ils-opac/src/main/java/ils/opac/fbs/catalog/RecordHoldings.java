package ils.opac.fbs.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import ils.opac.fbs.MaterialGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FBS's holdings of one record, in every version; what a version lacks is null and not sent. */
public record RecordHoldings(
    String recordId, boolean reservable, long reservations, List<Holding> holdings) {

  /**
   * The items of a record at one place. The logistics versions hold the place in {@code
   * lmsPlacement}, the others beside the branch.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Holding(
      Branch branch,
      @Nullable Department department,
      @Nullable Location location,
      @Nullable Placement lmsPlacement,
      List<Material> materials) {}

  public record Branch(String branchId, String title) {}

  public record Department(String departmentId, String title) {}

  public record Location(String locationId, String title) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Placement(@Nullable Department department, @Nullable Location location) {}

  /**
   * @param itemNumber the barcode
   * @param returnDate when it is due, in the versions that tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Material(
      String itemNumber,
      boolean available,
      MaterialGroup materialGroup,
      @Nullable LocalDate returnDate) {}
}
