package ils.circulation.carriers;

import ils.circulation.messages.Outgoing;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A message as an e-mail: plain text, from the library, not to be answered by machines.
 *
 * <p>Its Message-ID is made of the message's own number and the same at every try: a mail server
 * that gets it twice, after a crash between its answer and our note of it, can tell.
 */
final class Email extends SMTPMessage {

  private final Outgoing outgoing;
  private final InternetAddress sender;

  /**
   * @param returnAddress where servers send it back to; empty for its sender
   * @throws NoSender if the library's address is none
   * @throws MessagingException if the person's address is none
   */
  Email(Session session, Outgoing outgoing, String defaultSender, Optional<String> returnAddress)
      throws MessagingException {
    super(session);
    this.outgoing = outgoing;
    this.sender = sender(outgoing, defaultSender);
    setFrom(sender);
    returnAddress.ifPresent(this::setEnvelopeFrom);
    setRecipient(RecipientType.TO, new InternetAddress(outgoing.address(), true));
    setSubject(outgoing.subject(), StandardCharsets.UTF_8.name());
    setText(outgoing.text(), StandardCharsets.UTF_8.name());
    setHeader("Auto-Submitted", "auto-generated");
    saveChanges();
  }

  private static InternetAddress sender(Outgoing outgoing, String fallback)
      throws MessagingException {
    var address = outgoing.sender().isBlank() ? fallback : outgoing.sender().strip();
    var sender = address(address);
    try {
      sender.setPersonal(outgoing.from(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("UTF-8 is missing from this Java", e);
    }
    return sender;
  }

  private static InternetAddress address(String library) throws NoSender {
    try {
      return new InternetAddress(library, true);
    } catch (AddressException e) {
      throw new NoSender(e);
    }
  }

  /** The library's own address is none, which says nothing about the person's. */
  static final class NoSender extends MessagingException {

    private static final long serialVersionUID = 1;

    NoSender(AddressException cause) {
      super("the sender has no address", cause);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    String address = sender.getAddress();
    String domain = address.substring(address.lastIndexOf('@') + 1);
    setHeader("Message-ID", "<message-" + outgoing.id() + "@" + domain + ">");
  }
}
