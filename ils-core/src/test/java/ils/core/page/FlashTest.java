package ils.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.money.Amount;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FlashTest {

  @Test
  void comesBackAsItWent() {
    var notice = Notice.action("core.problem.home", "Frøken Smilla", "");

    assertThat(Flash.decode(Flash.encode(notice))).containsExactly(notice);
  }

  @Test
  void anAmountStaysAnAmount() {
    var notice = Notice.ok("core.money", Amount.parse("-1234.50"));

    assertThat(Flash.decode(Flash.encode(notice))).containsExactly(notice);
  }

  @Test
  void aKeyThatIsNoTextIsNoMessage() {
    assertThat(Flash.decode(Flash.encode(Notice.ok("core.made-up")))).isEmpty();
  }

  @Test
  void anUnknownGradeIsNoMessage() {
    byte[] forged = "LOUD\u001fcore.problem.home".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(Flash.decode(Base64.getUrlEncoder().encodeToString(forged))).isEmpty();
  }

  @Property
  void whateverSomebodyWritesIntoTheCookieIsSurvived(@ForAll String value) {
    assertThat(Flash.decode(value)).isEmpty();
  }
}
