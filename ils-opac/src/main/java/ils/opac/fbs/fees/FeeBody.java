package ils.opac.fbs.fees;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import ils.opac.fbs.MaterialGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * FBS's FeeV2.
 *
 * @param reasonMessage shown as it is
 * @param amount what is left to pay, in kroner
 * @param payableByClient whether a front may take the payment; none may yet
 * @param materials never empty: the front's page breaks on a fee without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeeBody(
    long feeId,
    Type type,
    String reasonMessage,
    BigDecimal amount,
    LocalDate creationDate,
    boolean payableByClient,
    List<Material> materials) {

  /** A fee for being late and the like, or what a lost or damaged item costs. */
  public enum Type {
    @JsonProperty("fee")
    FEE,
    @JsonProperty("compensation")
    COMPENSATION
  }

  public record Material(String recordId, String materialItemNumber, MaterialGroup materialGroup) {

    /** Stands in where a fee is for no material. */
    static final Material NONE = new Material("0", "0", new MaterialGroup("-"));
  }
}
