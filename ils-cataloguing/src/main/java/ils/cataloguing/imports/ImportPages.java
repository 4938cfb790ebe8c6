package ils.cataloguing.imports;

import ils.cataloguing.intake.ImportLine;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.profile.ImportProfile;
import ils.cataloguing.profile.ImportProfiles;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.http.LargeBody;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Page;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports for staff: send a file, follow it, read the report. */
@Path("staff/imports")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.IMPORT_RECORDS)
@Produces(MediaType.TEXT_HTML)
public class ImportPages {

  private static final int RUNS_SHOWN = 50;
  private static final int LINES_SHOWN = 200;

  @Inject StartImport startImport;
  @Inject ImportRuns runs;
  @Inject ImportProfiles profiles;
  @Inject Organisation organisation;
  @Inject Rights rights;
  @Inject Caller caller;

  /** What the page of all imports shows. */
  public record Overview(
      List<ImportRun> runs, Map<String, String> profiles, List<OrgNode> allowed, ZoneId zone) {

    /** Format ids with their names, the profile's own first. */
    public Map<String, String> formats(String usual) {
      Map<String, String> formats = new LinkedHashMap<>();
      formats.put("", usual);
      for (MarcFormat format : MarcFormat.values()) {
        formats.put(format.id(), format.id());
      }
      return formats;
    }

    /** Node codes with their names. */
    public Map<String, String> nodes(String language) {
      Map<String, String> nodes = new LinkedHashMap<>();
      allowed.forEach(node -> nodes.put(node.code(), node.name(language)));
      return nodes;
    }
  }

  /** What the page of one import shows. */
  public record Shown(ImportRun run, List<ImportLine> lines, ZoneId zone) {}

  @GET
  public Page overview() {
    List<OrgNode> allowed = allowed();
    Map<String, String> names = new LinkedHashMap<>();
    for (ImportProfile profile : profiles.all()) {
      names.put(profile.id(), profile.id());
    }
    List<ImportRun> latest = runs.recent(allowed.stream().map(OrgNode::id).toList(), RUNS_SHOWN);
    var model = new Overview(latest, names, allowed, allowed.getFirst().zone());
    return Page.of("cataloguing/imports/list", model, "cataloguing.imports.title");
  }

  @POST
  @LargeBody
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(List<EntityPart> parts) throws IOException {
    EntityPart file =
        parts.stream()
            .filter(part -> part.getName().equals("file"))
            .findFirst()
            .orElseThrow(() -> ProblemException.invalid("file", "no file was sent"));
    var request =
        new StartImport.Request(
            text(parts, "profile"),
            text(parts, "format"),
            text(parts, "node"),
            file.getFileName().map(ImportPages::decoded).orElse(null),
            text(parts, "dryRun") != null);
    long id = startImport.start(request, caller.actor(), file.getContent());
    return Flash.seeOther("/staff/imports/" + id);
  }

  @GET
  @Path("{id}")
  public Page one(@PathParam("id") long id) {
    ImportRun run = run(id);
    ZoneId zone = organisation.tree().get(run.node()).zone();
    var model = new Shown(run, runs.lines(id, LINES_SHOWN), zone);
    return Page.named("cataloguing/imports/import", model, run.fileName())
        .part("cataloguing/imports/progress");
  }

  private ImportRun run(long id) {
    ImportRun run =
        runs.find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no import " + id));
    rights.require(caller.actor(), Right.IMPORT_RECORDS, run.node());
    return run;
  }

  /** The nodes below which the member of staff may import, the highest first. */
  private List<OrgNode> allowed() {
    var tree = organisation.tree();
    return rights.grantsOf(caller.actor()).stream()
        .filter(grant -> grant.role().rights().contains(Right.IMPORT_RECORDS))
        .flatMap(grant -> tree.within(grant.nodeId()).stream())
        .filter(node -> rights.may(caller.actor(), Right.IMPORT_RECORDS, node.id()))
        .distinct()
        .sorted(java.util.Comparator.comparingInt((OrgNode node) -> node.path().size()))
        .toList();
  }

  /** Browsers send file names in UTF-8 (RFC 7578); Jersey 3.1 reads part headers as Latin-1. */
  private static String decoded(String name) {
    String text = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') >= 0 ? name : text;
  }

  private static @Nullable String text(List<EntityPart> parts, String name) throws IOException {
    for (EntityPart part : parts) {
      if (part.getName().equals(name)) {
        return part.getContent(String.class);
      }
    }
    return null;
  }
}
