package ils.core.access;

import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 403 and leaves a line in the audit trail. */
@Provider
public class NotPermittedMapper implements ExceptionMapper<NotPermitted> {

  @Context ResourceInfo resource;
  @Inject Caller caller;
  @Inject Audit audit;

  @Override
  public Response toResponse(NotPermitted e) {
    var why = String.valueOf(e.getMessage());
    audit.refused(caller.actor(), caller.channel(), Audit.name(resource), why);
    return Problem.of(ProblemType.FORBIDDEN, "this account lacks the right for it").response();
  }
}
