package ils.selfcheck.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  @DisplayName("a command is taken with components in any order and unknown ones passed over")
  void takesACommand() throws BadCommand {
    String text =
        "{\"items\":[{\"tags\":[\"E004010000000001\"],\"id\":\"1\",\"x\":{}}],\"new\":1,\"do\":\"secure\"}";

    assertThat(Json.command(text))
        .isEqualTo(
            new Command.Secure(
                null,
                false,
                List.of(new Command.Wish("1", List.of("E004010000000001"))),
                false,
                false));
  }

  @Property
  @Label("no text makes more than a refusal")
  void refusesAnyText(@ForAll @From("texts") String text) {
    try {
      assertThat(Json.command(text)).isNotNull();
    } catch (BadCommand e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"do\"",
            "\"secure\"",
            "\"read\"",
            "\"items\"",
            "\"tag\"",
            "null",
            "true",
            "1",
            "1e999",
            "\\u0000",
            "ø",
            "{\"do\":\"program\",");
    return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
  }
}
