package ils.core.http;

import ils.core.access.Access;
import ils.core.access.Who;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Static files. An address with the content's hash keeps for a year, any other is asked for again.
 */
@Path("{root: assets|webjars}/{path: .+}")
@ApplicationScoped
@Access(Who.ANYBODY)
public class AssetsResource {

  @Inject Assets assets;

  @GET
  public Response file(
      @PathParam("root") String root,
      @PathParam("path") String path,
      @QueryParam("v") @Nullable String version,
      @Context Request request) {
    Asset asset =
        assets
            .find(root + "/" + path)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such file"));
    var tag = new EntityTag(asset.hash());
    var unchanged = request.evaluatePreconditions(tag);
    var answer =
        unchanged != null
            ? unchanged
            : Response.ok(asset.content()).header(HttpHeaders.CONTENT_TYPE, asset.type());
    boolean forEver = asset.hash().equals(version);
    return answer
        .tag(tag)
        .header(
            HttpHeaders.CACHE_CONTROL,
            forEver ? "public, max-age=31536000, immutable" : "public, no-cache")
        .build();
  }
}
