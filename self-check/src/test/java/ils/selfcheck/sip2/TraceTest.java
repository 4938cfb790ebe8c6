package ils.selfcheck.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "9300CNkiosk1|COsecret|CPherning-1|AY0AZF284; 9300CNkiosk1|CO***|CPherning-1|AY0",
        "6300920261122    101500          AODK-765700|AA2900000001|AC|AD1234|AY2AZF06A;"
            + "6300920261122    101500          AODK-765700|AA***|AC|AD***|AY2",
        "24              00920261122    101500AODK|AA1|AEEva Holm|BLY|BDGade 1|BEe@x.dk|BF12|UXodd|;"
            + "24              00920261122    101500AODK|AA***|AE***|BLY|BD***|BE***|BF***|UX***|"
      })
  @DisplayName(
      "PIN, password, card, name, address and unknown fields are masked, empty ones are not")
  void masksWhoSomebodyIs(String line, String expected) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    var read = (Parsed.Read) MessageParser.parse(bytes, StandardCharsets.UTF_8);

    assertThat(Trace.of(read.frame())).isEqualTo(expected);
  }
}
