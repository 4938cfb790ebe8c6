package ils.circulation.finance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a period is chosen.
 *
 * @param export what it comes to; null before one was asked for
 * @param months the last months, newest first, to choose with one click
 */
public record Period(
    LocalDate from, LocalDate to, @Nullable FinanceExport export, List<Month> months) {

  /** A whole month. */
  public record Month(LocalDate from, LocalDate to) {

    /** As the page's own address asks for it. */
    public String href() {
      return "/staff/finance?from=" + from + "&to=" + to;
    }
  }

  public Period {
    months = List.copyOf(months);
  }

  /** Where the file is. */
  public String file(String language) {
    return "/api/finance/export.csv?from=" + from + "&to=" + to + "&lang=" + language;
  }
}
