package ils.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bridge as it is copied to a kiosk: one folder, one JAR, no server. */
class BridgeIT {

  private static final Path MODULES = Path.of("..");

  @Test
  @DisplayName("the JAR runs by itself, tells a page what lies there, switches it, and ends")
  void runsByItself() throws Exception {
    try (var bridge = LaunchedBridge.start(MODULES, "sim://fast")) {
      assertThat(bridge.hear("hello")).contains("\"version\":1");
      bridge.post(
          "{\"do\":\"place\",\"tag\":\"E004010000000001\",\"secured\":true,"
              + "\"content\":{\"id\":\"3274626533\",\"owner\":\"DK-775100\"}}");
      assertThat(bridge.hear("item.appeared")).contains("3274626533", "\"security\":\"ON\"");

      bridge.say(
          "{\"do\":\"secure\",\"ref\":\"1\",\"secured\":false,"
              + "\"items\":[{\"id\":\"3274626533\",\"tags\":[\"E004010000000001\"]}]}");

      assertThat(bridge.hear("secured")).contains("\"done\":true", "\"security\":\"OFF\"");
      assertThat(bridge.stop()).isEqualTo(143);
    }
  }

  @Test
  @DisplayName("all that a kiosk gets is less than 4 MB")
  void isSmall() throws Exception {
    assertThat(LaunchedBridge.size(MODULES)).isBetween(500_000L, 4_000_000L);
  }
}
