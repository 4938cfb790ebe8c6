package ils.circulation.carriers;

import ils.circulation.messages.Carrier;
import ils.circulation.messages.Handover;
import ils.circulation.messages.Outgoing;
import ils.circulation.policy.notices.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Sends e-mails by SMTP, a round of them over one connection. */
@ApplicationScoped
public class EmailCarrier implements Carrier {

  private static final System.Logger LOG = System.getLogger("ils.notices");

  /** RFC 4954: who asks is not known, or not well enough. */
  private static final Set<Integer> PASSWORD = Set.of(530, 534, 535, 538);

  @Inject MailConfig config;
  @Inject OutboxFolder outbox;
  @Inject ReturnAddress returnAddress;

  @Override
  public Medium medium() {
    return Medium.EMAIL;
  }

  @Override
  public Round begin() {
    return new MailRound(Session.getInstance(config.properties()));
  }

  private final class MailRound implements Round {

    private final Session session;
    private @Nullable Transport transport;

    MailRound(Session session) {
      this.session = session;
    }

    @Override
    public Handover hand(Outgoing message) {
      try {
        return hand(
            message, new Email(session, message, config.sender(), returnAddress.of(message.id())));
      } catch (Email.NoSender e) {
        return new Handover.Later("SENDER");
      } catch (AddressException e) {
        return new Handover.Refused("ADDRESS");
      } catch (MessagingException e) {
        return failed(e);
      }
    }

    private Handover hand(Outgoing message, Email email) throws MessagingException {
      if (!config.isComplete()) {
        return outbox.put(message, ".eml", file -> write(email, file));
      }
      connected().sendMessage(email, email.getAllRecipients());
      return new Handover.Taken("smtp", email.getMessageID());
    }

    private Transport connected() throws MessagingException {
      Transport open = transport;
      if (open == null || !open.isConnected()) {
        open = session.getTransport("smtp");
        open.connect(config.user().orElse(null), config.password().orElse(null));
        transport = open;
      }
      return open;
    }

    @Override
    public void close() {
      Transport open = transport;
      if (open != null) {
        try {
          open.close();
        } catch (MessagingException e) {
          LOG.log(Level.DEBUG, "the mail server was gone before goodbye");
        }
      }
    }
  }

  private static void write(Email email, Path file) throws IOException {
    try (var stream = Files.newOutputStream(file)) {
      email.writeTo(stream);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  /**
   * RFC 5321: 4yz may go better later, 5yz will not. Only what is said of the recipient is a word
   * about the address. A server that is not there, that cuts the connection, that wants another
   * password or another sender is ours to put right.
   */
  private static Handover failed(MessagingException e) {
    if (e instanceof MailConnectException) { // names host and port, and nobody
      LOG.log(Level.INFO, "{0}: {1}", e.getMessage(), String.valueOf(e.getNextException()));
      return new Handover.Later("SERVER_DOWN");
    }
    OptionalInt code = replyCode(e);
    if (code.isEmpty()) {
      return new Handover.Later(
          "SERVER_"
              + e.getClass().getSimpleName().replace("Exception", "").toUpperCase(Locale.ROOT));
    }
    String why = "SMTP_" + code.getAsInt();
    if (code.getAsInt() < 500 || PASSWORD.contains(code.getAsInt()) || isAboutTheSender(e)) {
      return new Handover.Later(why);
    }
    return isAboutTheRecipient(e) ? new Handover.Refused(why) : new Handover.Unwanted(why);
  }

  private static boolean isAboutTheSender(MessagingException e) {
    return chain(e).anyMatch(SMTPSenderFailedException.class::isInstance);
  }

  private static boolean isAboutTheRecipient(MessagingException e) {
    return chain(e).anyMatch(SMTPAddressFailedException.class::isInstance);
  }

  private static OptionalInt replyCode(MessagingException e) {
    return chain(e)
        .mapToInt(
            cause ->
                switch (cause) {
                  case SMTPAddressFailedException address -> address.getReturnCode();
                  case SMTPSenderFailedException sender -> sender.getReturnCode();
                  case SMTPSendFailedException send -> send.getReturnCode();
                  default -> 0;
                })
        .filter(code -> code >= 400)
        .reduce((outer, inner) -> inner);
  }

  /**
   * The exception and those that it leads on to, which is how Jakarta Mail tells of each address.
   */
  private static java.util.stream.Stream<Exception> chain(MessagingException e) {
    return java.util.stream.Stream.iterate(
        (Exception) e,
        java.util.Objects::nonNull,
        one -> one instanceof MessagingException more ? more.getNextException() : null);
  }
}
