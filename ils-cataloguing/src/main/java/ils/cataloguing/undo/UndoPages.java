package ils.cataloguing.undo;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The undo of an import, for staff; the import's own page asks first and shows what became of it.
 */
@Path("staff/imports/{id}/undo")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.IMPORT_RECORDS)
public class UndoPages {

  @Inject UndoImport undoImport;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(@PathParam("id") long id) {
    undoImport.start(id, caller.actor());
    return Flash.seeOther("/staff/imports/" + id);
  }
}
