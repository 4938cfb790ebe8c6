package ils.circulation.bounces;

import ils.circulation.carriers.ReturnAddress;
import ils.circulation.policy.notices.BounceVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail to the address for bounces. Which message came back is told by the address that it
 * came to, for nothing else cannot be forged; what it quotes is not looked at.
 */
@ApplicationScoped
class ReadBounce {

  /** Where servers say to which address a mail came. */
  private static final List<String> RECIPIENT =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");

  @Inject ReturnAddress returnAddress;

  /**
   * A mail, as far as it was understood.
   *
   * @param message the message that came back; null if none can be told
   * @param verdict null if there is none; then {@code otherwise} says why
   */
  record Bounce(
      @Nullable Long message,
      @Nullable BounceVerdict verdict,
      @Nullable String status,
      BounceOutcome otherwise) {

    static Bounce none(@Nullable Long message, BounceOutcome why) {
      return new Bounce(message, null, null, why);
    }
  }

  Bounce read(byte[] source) {
    try {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
      ReturnAddress.Found found = returnAddress.find(recipients(mail));
      if (!found.isGenuine()) {
        return Bounce.none(null, found.forged() ? BounceOutcome.FORGED : BounceOutcome.NOT_OURS);
      }
      return report(mail, found.message());
    } catch (MessagingException | IOException e) {
      return Bounce.none(null, BounceOutcome.MALFORMED);
    }
  }

  private static String recipients(MimeMessage mail) throws MessagingException {
    var all = new StringBuilder();
    for (String name : RECIPIENT) {
      String[] values = mail.getHeader(name);
      if (values != null) {
        all.append(String.join("\n", values)).append('\n');
      }
    }
    return all.toString();
  }

  private static Bounce report(MimeMessage mail, long message)
      throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report")) {
      return Bounce.none(message, BounceOutcome.NO_REPORT);
    }
    Optional<DeliveryReport> report =
        mail.getContent() instanceof Multipart parts
            ? status(parts).flatMap(DeliveryReport::read)
            : Optional.empty();
    Optional<BounceVerdict> verdict =
        report.flatMap(told -> BounceVerdict.of(told.action(), told.status()));
    return verdict.isEmpty()
        ? Bounce.none(message, BounceOutcome.MALFORMED)
        : new Bounce(message, verdict.get(), report.get().status(), BounceOutcome.NOT_AWAITED);
  }

  private static Optional<String> status(Multipart parts) throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")
          || part.isMimeType("message/global-delivery-status")) {
        return Optional.of(text(part));
      }
    }
    return Optional.empty();
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var stream = part.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
