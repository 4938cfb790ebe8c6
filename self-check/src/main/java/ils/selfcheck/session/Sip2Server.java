package ils.selfcheck.session;

import ils.selfcheck.codes.SupportedMessage;
import ils.selfcheck.desk.Library;
import ils.selfcheck.sip2.MessageKind;
import ils.selfcheck.tcp.Conversation;
import ils.selfcheck.tcp.Host;
import java.net.InetAddress;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What all sessions share: the library, the clock and who answers what. Has no state of its own.
 */
public final class Sip2Server implements Host {

  /** An act, who answers it, and the right it takes. */
  record Service(SupportedMessage needs, Answerer answerer) {}

  private final Library library;
  private final Clock clock;
  private final Map<MessageKind, Service> services = new EnumMap<>(MessageKind.class);

  public Sip2Server(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
    var patrons = new PatronAnswers(library);
    var loans = new LoanAnswers(library);
    offer(MessageKind.PATRON_STATUS_REQUEST, SupportedMessage.PATRON_STATUS, patrons::status);
    offer(
        MessageKind.PATRON_INFORMATION, SupportedMessage.PATRON_INFORMATION, patrons::information);
    offer(MessageKind.END_PATRON_SESSION, SupportedMessage.END_PATRON_SESSION, patrons::end);
    offer(MessageKind.BLOCK_PATRON, SupportedMessage.PATRON_STATUS, patrons::unchanged);
    offer(MessageKind.PATRON_ENABLE, SupportedMessage.PATRON_STATUS, patrons::unchanged);
    offer(MessageKind.CHECKOUT, SupportedMessage.CHECKOUT, loans::checkOut);
    offer(MessageKind.RENEW, SupportedMessage.RENEW, loans::renew);
    offer(MessageKind.RENEW_ALL, SupportedMessage.RENEW_ALL, loans::renewAll);
    offer(MessageKind.CHECKIN, SupportedMessage.CHECKIN, new ReturnAnswers(library)::checkIn);
    offer(
        MessageKind.ITEM_INFORMATION,
        SupportedMessage.ITEM_INFORMATION,
        new ItemAnswers(library)::information);
  }

  private void offer(MessageKind kind, SupportedMessage needs, Answerer answerer) {
    services.put(kind, new Service(needs, answerer));
  }

  /** The acts that this server carries out; the others it refuses. */
  public static Set<SupportedMessage> offered() {
    return Set.of(
        SupportedMessage.PATRON_STATUS,
        SupportedMessage.CHECKOUT,
        SupportedMessage.CHECKIN,
        SupportedMessage.STATUS,
        SupportedMessage.RESEND,
        SupportedMessage.LOGIN,
        SupportedMessage.PATRON_INFORMATION,
        SupportedMessage.END_PATRON_SESSION,
        SupportedMessage.ITEM_INFORMATION,
        SupportedMessage.RENEW,
        SupportedMessage.RENEW_ALL);
  }

  @Override
  public Conversation welcome(InetAddress client) {
    return new Sip2Session(this, client);
  }

  Library library() {
    return library;
  }

  Clock clock() {
    return clock;
  }

  Map<MessageKind, Service> services() {
    return services;
  }
}
