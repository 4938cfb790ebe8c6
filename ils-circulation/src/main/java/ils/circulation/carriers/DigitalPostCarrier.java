package ils.circulation.carriers;

import ils.circulation.messages.Carrier;
import ils.circulation.messages.Handover;
import ils.circulation.messages.Outgoing;
import ils.circulation.policy.notices.Medium;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays letters for Digital Post ready as files, for the municipality's own sender, which has the
 * agreement and the certificate. A file names the person by number; who that is, the sender asks
 * here, so that no national id lies about.
 */
@ApplicationScoped
public class DigitalPostCarrier implements Carrier {

  @Inject OutboxFolder outbox;

  @Override
  public Medium medium() {
    return Medium.DIGITAL_POST;
  }

  @Override
  public Round begin() {
    return new Round() {

      @Override
      public Handover hand(Outgoing message) {
        return outbox.put(
            message, ".digital-post.json", file -> Files.writeString(file, body(message)));
      }

      @Override
      public void close() {
        // nothing was opened
      }
    };
  }

  private static String body(Outgoing message) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("id", Long.toString(message.id()));
    body.put("person", Long.toString(message.person()));
    body.put("sender", message.from());
    body.put("subject", message.subject());
    body.put("text", message.text());
    return Json.write(body);
  }
}
