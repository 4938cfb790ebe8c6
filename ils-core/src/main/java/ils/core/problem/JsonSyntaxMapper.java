package ils.core.problem;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is not JSON at all. The priority puts it before Jersey's own mapper. */
@Provider
@Priority(1)
public class JsonSyntaxMapper implements ExceptionMapper<JsonParseException> {

  @Override
  public Response toResponse(JsonParseException e) {
    return MalformedJson.response(e, "not JSON");
  }
}
