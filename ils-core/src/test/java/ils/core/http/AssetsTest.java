package ils.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  private final Assets assets = new Assets();

  @Test
  void namesAFileWithItsContentsHash() {
    assertThat(assets.url("assets/core/ils.css"))
        .matches("/assets/core/ils\\.css\\?v=[0-9a-f]{16}")
        .isEqualTo(new Assets().url("assets/core/ils.css"));
  }

  @Test
  void knowsTheTypes() {
    assertThat(assets.find("assets/core/ils.css").orElseThrow().type()).startsWith("text/css");
    assertThat(assets.find("assets/core/mark.svg").orElseThrow().type()).isEqualTo("image/svg+xml");
  }

  @Test
  void aPageThatNamesNoFileIsWrong() {
    assertThatThrownBy(() -> assets.url("assets/core/none.css"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("assets/core/none.css");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assets/../../messages/core_da.properties",
        "assets/core/../../../MANIFEST.MF",
        "assets//core/ils.css",
        "assets/core/.hidden.css",
        "assets/core",
        "assets/core/",
        "messages/core_da.properties",
        "assets/core\\ils.css",
        "assets/core/%2e%2e/ils.css"
      })
  void servesNothingElseOfTheClassPath(String path) {
    assertThat(assets.find(path)).isEmpty();
  }
}
