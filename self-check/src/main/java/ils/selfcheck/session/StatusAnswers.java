package ils.selfcheck.session;

import ils.selfcheck.codes.SupportedMessage;
import ils.selfcheck.codes.TerminalStatus;
import ils.selfcheck.desk.Library;
import ils.selfcheck.desk.Terminal;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.MessageKind;
import ils.selfcheck.sip2.Sip2Date;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Message 98: whether we are there, and what this terminal may do. */
final class StatusAnswers {

  private static final Logger LOG = System.getLogger(StatusAnswers.class.getName());
  private static final Set<SupportedMessage> BEFORE_LOGIN =
      Set.of(SupportedMessage.STATUS, SupportedMessage.RESEND, SupportedMessage.LOGIN);

  /** In tenths of a second: half a minute. */
  private static final String TIMEOUT = "300";

  private static final String RETRIES = "003";

  private final Library library;

  StatusAnswers(Library library) {
    this.library = library;
  }

  /**
   * Answers a 99. Some terminals send it before they sign in, and then learn only that we are
   * there.
   */
  Message status(@Nullable Terminal terminal, Message request, Instant now) {
    TerminalStatus theirs = TerminalStatus.of(request.fixed(Fixed.STATUS_CODE));
    if (terminal != null && theirs != TerminalStatus.OK) {
      LOG.log(Level.WARNING, "terminal {0} says {1}", Long.toString(terminal.id()), theirs);
    }
    boolean knownVersion = !request.fixed(Fixed.PROTOCOL_VERSION).startsWith("0.");
    return answer(terminal, now, knownVersion && library.isReachable());
  }

  /** Tells the terminal, in place of any other answer, that nothing can be done for now. */
  Message offline(@Nullable Terminal terminal, Instant now) {
    return answer(terminal, now, false);
  }

  private static Message answer(@Nullable Terminal terminal, Instant now, boolean online) {
    Set<SupportedMessage> may = allowed(terminal);
    MessageBuilder answer =
        MessageBuilder.of(MessageKind.ACS_STATUS)
            .with(Fixed.ON_LINE, online)
            .with(Fixed.CHECKIN_OK, online && may.contains(SupportedMessage.CHECKIN))
            .with(Fixed.CHECKOUT_OK, online && may.contains(SupportedMessage.CHECKOUT))
            .with(Fixed.RENEWAL_POLICY, online && may.contains(SupportedMessage.RENEW))
            .with(Fixed.STATUS_UPDATE_OK, may.contains(SupportedMessage.BLOCK_PATRON))
            .with(Fixed.TIMEOUT_PERIOD, TIMEOUT)
            .with(Fixed.RETRIES_ALLOWED, RETRIES)
            .with(Fixed.DATE_TIME_SYNC, Sip2Date.of(now, ZoneOffset.UTC))
            .with(Field.SUPPORTED_MESSAGES, SupportedMessage.letters(may));
    if (terminal != null) {
      answer
          .with(Fixed.DATE_TIME_SYNC, Sip2Date.of(now, terminal.zone()))
          .with(Field.INSTITUTION, terminal.institution())
          .with(Field.LIBRARY_NAME, terminal.libraryName())
          .with(Field.TERMINAL_LOCATION, terminal.locationCode());
    }
    return answer.build();
  }

  private static Set<SupportedMessage> allowed(@Nullable Terminal terminal) {
    if (terminal == null) {
      return BEFORE_LOGIN;
    }
    Set<SupportedMessage> both = EnumSet.copyOf(Sip2Server.offered());
    both.retainAll(terminal.allowed());
    both.addAll(BEFORE_LOGIN);
    return both;
  }
}
