package ils.circulation.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

  @Test
  void readsTheGroupOfTheRecipient() {
    var text =
        """
        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; a@example.net
        Action: failed
        Status: 5.1.1
        """;

    assertThat(DeliveryReport.read(text)).contains(new DeliveryReport("failed", "5.1.1"));
  }

  @Test
  void readsWhatServersWriteInTheirOwnWay() {
    var text = "Reporting-MTA: x\r\n \r\nSTATUS :5.2.2 (mailbox full)\r\naction:\tFailed\r\n";

    assertThat(DeliveryReport.read(text)).contains(new DeliveryReport("Failed", "5.2.2"));
  }

  @Test
  void ofSeveralRecipientsTheOneThatFailedCounts() {
    var text = "Action: delayed\nStatus: 4.4.1\n\nAction: failed\nStatus: 5.1.1\n";

    assertThat(DeliveryReport.read(text)).contains(new DeliveryReport("failed", "5.1.1"));
  }

  @Test
  void fieldsOfDifferentGroupsAreNoReport() {
    assertThat(DeliveryReport.read("Action: failed\n\nStatus: 5.1.1\n")).isEmpty();
  }

  @Property
  @Label("whatever follows: it is read or it is none, and nothing is thrown")
  void anyText(@ForAll String text) {
    assertThat(DeliveryReport.read("Action: failed\n" + text)).isNotNull();
  }
}
