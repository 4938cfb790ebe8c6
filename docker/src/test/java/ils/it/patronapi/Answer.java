package ils.it.patronapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** An answer of the server. */
record Answer(HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  /** A header's first value; empty where there is none. */
  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The type without its parameters. */
  String mediaType() {
    return header("Content-Type").split(";")[0].strip();
  }

  JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON, " + status() + ": " + body(), e);
    }
  }

  /** A value deep inside, by JSON pointer. */
  JsonNode at(String pointer) {
    return json().at(pointer);
  }
}
