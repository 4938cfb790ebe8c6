package ils.core.register;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import ils.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a JSON file that is one object of lists of objects, and knows on which line each stands.
 */
final class JsonFile {

  private final String file;
  private final Complaints complaints;

  JsonFile(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /** The objects of each list by the list's name. */
  Map<String, List<Row>> lists(String text, Set<String> known) {
    Map<String, List<Row>> lists = new HashMap<>();
    try (JsonParser parser = Json.mapper().createParser(text)) {
      expect(parser, JsonToken.START_OBJECT, "must be one object");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (!known.contains(name)) {
          complaints.add(file, line(parser), name, "is not a list of this file");
        }
        expect(parser, JsonToken.START_ARRAY, "must be a list");
        lists.put(name, objects(parser));
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      complaints.add(file, line, "", "is not JSON here: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory could not be read", e);
    }
    return lists;
  }

  private List<Row> objects(JsonParser parser) throws IOException {
    List<Row> rows = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      int line = line(parser);
      JsonNode object = parser.readValueAsTree();
      rows.add(new Row(file, line, Row.fields(object), complaints));
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "only objects stand here");
    }
    return rows;
  }

  private static void expect(JsonParser parser, JsonToken token, String reason) throws IOException {
    if (parser.nextToken() != token) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, reason);
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
