package ils.it.patronapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An OpenAPI document, to hold answers against. */
final class Contract {

  static final Contract FBS = new Contract("/contracts/fbs-cms.yaml");
  static final Contract PATRON = new Contract("/contracts/patron-v1.yaml");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;

  private Contract(String resource) {
    try (var in = Contract.class.getResourceAsStream(resource)) {
      document = new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an answer; nothing when it keeps the contract. */
  List<String> faults(String method, String path, Answer answer) {
    var operation = operation(method, path);
    if (operation.isEmpty()) {
      return List.of("the contract has no " + method + " " + path);
    }
    var response = resolve(operation.get().path("responses").path("" + answer.status()));
    if (response.isMissingNode()) {
      return List.of(method + " " + path + " may not answer " + answer.status());
    }
    var content = response.path("content");
    if (content.isMissingNode()) {
      return answer.body().isEmpty() ? List.of() : List.of("the answer must be empty");
    }
    var type = answer.mediaType();
    return content.has(type)
        ? faults(content.path(type).path("schema"), answer.body())
        : List.of("the contract has no answer of type '" + type + "'");
  }

  private List<String> faults(JsonNode schema, String body) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    try {
      var json = JSON.readTree(body);
      var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
      var faults = new ArrayList<String>();
      factory.getSchema(whole).validate(json).stream()
          .map(ValidationMessage::getMessage)
          .forEach(faults::add);
      nulls("", json, faults);
      return faults;
    } catch (JsonProcessingException e) {
      return List.of("not JSON: " + body);
    }
  }

  private static void nulls(String at, JsonNode json, List<String> faults) {
    if (json.isNull()) {
      faults.add(at + " is null");
    }
    json.properties().forEach(p -> nulls(at + "/" + p.getKey(), p.getValue(), faults));
    if (json.isArray()) {
      json.forEach(element -> nulls(at + "/[]", element, faults));
    }
  }

  /** The operation whose address fits, the one with the fewest variables first. */
  private Optional<JsonNode> operation(String method, String path) {
    return document.path("paths").properties().stream()
        .filter(p -> pattern(p.getKey()).matcher(path).matches())
        .min(Comparator.comparing(p -> p.getKey().chars().filter(c -> c == '{').count()))
        .map(p -> p.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
        .filter(JsonNode::isObject);
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
