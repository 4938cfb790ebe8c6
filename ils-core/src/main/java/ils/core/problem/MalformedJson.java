package ils.core.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;

/** Tells where a JSON body is wrong, without quoting it: it may hold personal data. */
final class MalformedJson {

  private MalformedJson() {}

  static Response response(JsonProcessingException e, String what) {
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return Problem.of(ProblemType.MALFORMED_JSON, what + where).response();
  }
}
