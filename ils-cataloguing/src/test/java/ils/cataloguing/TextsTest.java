package ils.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.page.TextsCheck;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void bothLanguagesAndTheTemplatesAgree() {
    assertThat(TextsCheck.of("cataloguing").findings()).isEmpty();
  }
}
