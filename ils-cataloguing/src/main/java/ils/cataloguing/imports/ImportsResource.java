package ils.cataloguing.imports;

import ils.cataloguing.intake.ImportLine;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.http.LargeBody;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports of records, for the command line and for scripts of staff. */
@Path("api/imports")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.IMPORT_RECORDS)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class ImportsResource {

  private static final int LINES_SHOWN = 100;

  @Inject StartImport startImport;
  @Inject ImportRuns runs;
  @Inject Rights rights;
  @Inject Caller caller;

  /**
   * An import as it stands.
   *
   * @param percent of the file's bytes
   * @param lines the first lines of the report; all of them are at {@code report}
   */
  public record Body(
      ImportRun run, int percent, boolean over, String report, List<ImportLine> lines) {}

  /** The body is the file itself, of any size. */
  @POST
  @LargeBody
  @Consumes(MediaType.WILDCARD)
  public Response start(
      @QueryParam("profile") @Nullable String profile,
      @QueryParam("format") @Nullable String format,
      @QueryParam("node") @Nullable String node,
      @QueryParam("filename") @Nullable String fileName,
      @QueryParam("dryRun") boolean dryRun,
      InputStream file)
      throws IOException {
    var request = new StartImport.Request(profile, format, node, fileName, dryRun);
    long id = startImport.start(request, caller.actor(), file);
    return Response.accepted(body(id)).location(URI.create("/api/imports/" + id)).build();
  }

  @GET
  @Path("{id}")
  public Body progress(@PathParam("id") long id) {
    return body(id);
  }

  /** Every line of the report, tab-separated: record, severity, control number, field, text. */
  @GET
  @Path("{id}/report")
  @Produces("text/tab-separated-values; charset=utf-8")
  public Response report(@PathParam("id") long id) {
    allowed(id);
    StreamingOutput lines =
        out -> {
          try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            runs.report(id, writer);
          }
        };
    return Response.ok(lines)
        .header("Content-Disposition", "attachment; filename=\"import-" + id + ".tsv\"")
        .build();
  }

  private Body body(long id) {
    ImportRun run = allowed(id);
    return new Body(
        run,
        run.percent(),
        run.state().isOver(),
        "/api/imports/" + id + "/report",
        runs.lines(id, LINES_SHOWN));
  }

  private ImportRun allowed(long id) {
    ImportRun run =
        runs.find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no import " + id));
    rights.require(caller.actor(), Right.IMPORT_RECORDS, run.node());
    return run;
  }
}
