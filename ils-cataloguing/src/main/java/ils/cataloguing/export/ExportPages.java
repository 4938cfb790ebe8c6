package ils.cataloguing.export;

import ils.cataloguing.marc.MarcFormat;
import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form by which staff take records out; {@link ExportResource} answers it. */
@Path("staff/export")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CATALOGUE)
@Produces(MediaType.TEXT_HTML)
public class ExportPages {

  /**
   * What may be chosen.
   *
   * @param formats ids of formats, each with itself as its name
   */
  public record Offered(Map<String, String> formats) {}

  @GET
  public Page form() {
    Map<String, String> formats = new LinkedHashMap<>();
    for (MarcFormat format : MarcFormat.values()) {
      formats.put(format.id(), format.id());
    }
    return Page.of("cataloguing/export/form", new Offered(formats), "cataloguing.export.title");
  }
}
