package ils.core.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/**
 * JSON of another shape than asked for: an unknown or wrongly typed field. The priority puts it
 * before Jersey's own mapper.
 */
@Provider
@Priority(1)
public class JsonShapeMapper implements ExceptionMapper<JsonMappingException> {

  @Override
  public Response toResponse(JsonMappingException e) {
    if (e.getCause() instanceof ProblemException problem) {
      return problem.problem().response();
    }
    String field =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    return MalformedJson.response(
        e, field.isEmpty() ? "not of the expected shape" : "field '" + field + "' is wrong");
  }
}
