package ils.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "staff",
        "/a\r\nSet-Cookie: x=1",
        "/a b"
      })
  void leadsNowhereElse(String wished) {
    assertThat(WayBack.to(wished, "/staff")).isEqualTo("/staff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/my", "/search?q=b%C3%B8ger&page=2", "/staff/desk#scan"})
  void leadsBackToOurOwnPages(String wished) {
    assertThat(WayBack.to(wished, "/staff")).isEqualTo(wished);
  }

  @Test
  void anEndlessAddressIsNone() {
    assertThat(WayBack.to("/" + "a".repeat(2000), "/staff")).isEqualTo("/staff");
  }
}
