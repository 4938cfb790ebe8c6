package ils.cataloguing.undo;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The undo of an import, for the command line and for scripts of staff. */
@Path("api/imports/{id}/undo")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.IMPORT_RECORDS)
public class UndoResource {

  @Inject UndoImport undoImport;
  @Inject Caller caller;

  /** Takes back what the import did; its report tells what was left as it is, and why. */
  @POST
  public Response undo(@PathParam("id") long id) {
    undoImport.start(id, caller.actor());
    return Response.accepted().location(URI.create("/api/imports/" + id)).build();
  }
}
