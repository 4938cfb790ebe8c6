package ils.circulation.policy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptionTest {

  private static final Set<Medium> BOTH = EnumSet.of(Medium.EMAIL, Medium.SMS);

  private static Reception read(Reception written, Set<Medium> addresses) {
    var wishes = new EnumMap<Topic, Medium>(Topic.class);
    written
        .wishes()
        .forEach(
            (topic, medium) -> {
              if (medium != null) {
                wishes.put(topic, medium);
              }
            });
    return Reception.of(wishes, addresses);
  }

  @ParameterizedTest(name = "email {0}, sms {1}")
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  @DisplayName("What is written is what is read, where there are addresses")
  void writtenIsRead(boolean email, boolean sms) {
    var written = new Reception(email, sms);

    assertThat(read(written, BOTH)).isEqualTo(written);
  }

  @Test
  @DisplayName("Without an address a switch is off, whatever was chosen")
  void withoutAnAddress() {
    assertThat(read(new Reception(true, true), EnumSet.of(Medium.SMS)))
        .isEqualTo(new Reception(false, true));
  }

  @Test
  @DisplayName("A channel that one topic goes by is on")
  void oneTopic() {
    var wishes = new EnumMap<Topic, Medium>(new Reception(false, false).wishes());
    wishes.put(Topic.HOLDS, Medium.SMS);

    assertThat(Reception.of(wishes, BOTH)).isEqualTo(new Reception(false, true));
    assertThat(Reception.of(Map.of(Topic.HOLDS, Medium.SMS), BOTH))
        .as("the others are left to the library")
        .isEqualTo(new Reception(true, true));
  }
}
