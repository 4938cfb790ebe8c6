package ils.circulation.finance;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Texts;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The export of a period as a file. */
@Path("api/finance")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.VIEW_REPORTS)
@Produces({"text/csv;charset=utf-8", Problem.MEDIA_TYPE})
public class FinanceResource {

  @Inject Caller caller;
  @Inject ExportFinance exportFinance;

  /**
   * @param from the first day, {@code 2026-09-01}
   * @param to the last day
   * @param lang of the column names: {@code da} or {@code en}
   */
  @GET
  @Path("export.csv")
  public Response export(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("lang") @Nullable String lang) {
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    FinanceExport export = exportFinance.export(caller.actor(), caller.municipality(), first, last);
    Texts texts = Texts.in("en".equals(lang) ? Locale.ENGLISH : Locale.of("da"));
    String name = "finance-" + export.municipality() + "-" + first + "-" + last + ".csv";
    return Response.ok(FinanceCsv.print(export, texts).getBytes(StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  static LocalDate day(String field, @Nullable String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw ProblemException.invalid(field, "must be a day like 2026-09-30");
    }
  }
}
