package ils.selfcheck.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Messages and commands as text. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectWriter WRITER = MAPPER.writerFor(Message.class);
  private static final ObjectReader READER = MAPPER.readerFor(Command.class);

  private Json() {}

  static String text(Message message) {
    try {
      return WRITER.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message that is no JSON", e);
    }
  }

  /**
   * @throws BadCommand if it is no command, with what is wrong about it
   */
  static Command command(String text) throws BadCommand {
    try {
      Command command = READER.readValue(text);
      if (command == null) {
        throw new BadCommand("no command");
      }
      return command;
    } catch (JsonProcessingException e) {
      throw new BadCommand("no command: " + e.getOriginalMessage());
    }
  }
}
