package ils.opac.fbs.loans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import ils.opac.fbs.IllRecord;
import ils.opac.fbs.MaterialGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FBS's LoanV2.
 *
 * @param renewalStatusList why it cannot be renewed; empty if it can
 */
public record LoanBody(
    @JsonProperty("isRenewable") boolean renewable,
    @JsonProperty("isLongtermLoan") boolean longterm,
    List<RenewalStatus> renewalStatusList,
    Details loanDetails) {

  /**
   * FBS's LoanDetailsV2.
   *
   * @param materialItemNumber the barcode
   * @param loanDate local time without a zone
   * @param ilBibliographicRecord for records that the national catalogue does not know: without it
   *     the front would not show the loan at all
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Details(
      long loanId,
      String recordId,
      String materialItemNumber,
      String loanDate,
      LocalDate dueDate,
      LoanType loanType,
      MaterialGroup materialGroup,
      @Nullable IllRecord ilBibliographicRecord) {}

  /** What kind of loan; those from other libraries are not lent yet. */
  public enum LoanType {
    @JsonProperty("loan")
    LOAN
  }
}
