package ils.cataloguing.export;

import ils.cataloguing.marc.MarcFormat;
import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;

/** Records out, for staff and their scripts: a whole catalogue or the result of a search. */
@Path("api/records/export")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CATALOGUE)
public class ExportResource {

  @Inject ExportRecords exportRecords;

  /**
   * Every record, or those found, in the order of their ids.
   *
   * @param formatId one of {@link MarcFormat}
   * @param query as typed into the search box; without it, or blank, every record
   */
  @GET
  public Response export(
      @QueryParam("format") @DefaultValue("marc21-iso2709") String formatId,
      @QueryParam("q") @Nullable String query) {
    MarcFormat format =
        MarcFormat.parse(formatId)
            .orElseThrow(() -> ProblemException.invalid("format", "there is no " + formatId));
    String wanted = query == null || query.isBlank() ? null : query;
    StreamingOutput records = out -> exportRecords.export(format, wanted, out);
    return Response.ok(records)
        .type(type(format))
        .header("Content-Disposition", "attachment; filename=\"records." + ending(format) + "\"")
        .build();
  }

  private static String type(MarcFormat format) {
    return switch (format) {
      case DANMARC2_ISO2709, MARC21_ISO2709 -> "application/marc";
      case DANMARC2_LINE -> "text/plain; charset=utf-8";
      case MARCXCHANGE, MARCXML -> "application/xml";
      case MARC_JSON -> "application/json";
    };
  }

  private static String ending(MarcFormat format) {
    return switch (format) {
      case DANMARC2_ISO2709, MARC21_ISO2709 -> "mrc";
      case DANMARC2_LINE -> "lin";
      case MARCXCHANGE, MARCXML -> "xml";
      case MARC_JSON -> "json";
    };
  }
}
