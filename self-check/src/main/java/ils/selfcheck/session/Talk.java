package ils.selfcheck.session;

import ils.core.problem.SafeTrace;
import ils.selfcheck.codes.Language;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.Sentences;
import ils.selfcheck.desk.Terminal;
import ils.selfcheck.desk.TerminalLogin;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.MessageKind;
import ils.selfcheck.sip2.Sip2Date;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said on one connection: who has signed in, in which language, and what comes of it. Keeps
 * nothing of patrons, and gives up what it knew of a terminal when another login fails.
 */
final class Talk {

  /**
   * An answer.
   *
   * @param message null to say nothing
   * @param isFinal whether a repeat of the question may be answered with the same words
   */
  record Said(@Nullable Message message, boolean isFinal) {}

  private static final Logger LOG = System.getLogger(Talk.class.getName());
  private static final int STRIKES = 3;

  /** A clock further off than this is wrong; a wrong time zone or summer time is less. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(3);

  private final Sip2Server server;
  private final InetAddress client;
  private final StatusAnswers statuses;

  private @Nullable Terminal terminal;
  private @Nullable RequestNumbers numbers;
  private Locale locale = Locale.ROOT;
  private int strikes;
  private boolean over;

  Talk(Sip2Server server, InetAddress client) {
    this.server = server;
    this.client = client;
    this.statuses = new StatusAnswers(server.library());
  }

  /** UTF-8 until the terminal is known. */
  Charset charset() {
    return terminal == null ? StandardCharsets.UTF_8 : terminal.charset();
  }

  /** For logs; 0 until the terminal is known. */
  String terminalId() {
    return terminal == null ? "0" : Long.toString(terminal.id());
  }

  /** Whether to hang up. */
  boolean isOver() {
    return over;
  }

  Said answer(byte[] line, Message request, int sequence) {
    try {
      return switch (request.kind()) {
        case LOGIN -> logIn(request);
        case SC_STATUS ->
            new Said(statuses.status(terminal, request, server.clock().instant()), true);
        default -> served(line, request, sequence);
      };
    } catch (RuntimeException e) {
      return new Said(failed(request, e), false);
    }
  }

  /** A failed login ends what an earlier one allowed; the third in a row ends the connection. */
  private Said logIn(Message request) {
    terminal = null;
    terminal =
        server
            .library()
            .signIn(
                new TerminalLogin(
                    request.text(Field.LOGIN_USER),
                    request.find(Field.LOGIN_PASSWORD).orElse(""),
                    request.text(Field.LOCATION_CODE),
                    client))
            .orElse(null);
    strikes = terminal == null ? strikes + 1 : 0;
    over = strikes >= STRIKES;
    String ok = terminal == null ? "0" : "1";
    return new Said(MessageBuilder.of(MessageKind.LOGIN_RESPONSE).with(Fixed.OK, ok).build(), true);
  }

  /** Who has not signed in is told nothing and cut off. */
  private Said served(byte[] line, Message request, int sequence) {
    Terminal known = terminal;
    if (known == null) {
      LOG.log(Level.WARNING, "a terminal asked {0} before login", request.kind());
      over = true;
      return new Said(null, false);
    }
    if (request.kind().fixed().contains(Fixed.LANGUAGE)) {
      locale = Language.of(request.fixed(Fixed.LANGUAGE)).locale();
    }
    Act act = act(known, line, request, sequence);
    Sip2Server.Service service = server.services().get(request.kind());
    Message answer =
        service != null && known.may(service.needs())
            ? service.answerer().answer(act, request)
            : Refusal.of(act, request, Sentences.of(act, "sip2.not-offered"));
    if (request.kind() == MessageKind.END_PATRON_SESSION) {
      locale = Locale.ROOT;
    }
    return new Said(answer, true);
  }

  private Act act(Terminal known, byte[] line, Message request, int sequence) {
    if (numbers == null) {
      numbers = new RequestNumbers();
    }
    Instant now = server.clock().instant();
    Optional<Instant> claimed = Sip2Date.read(request.fixed(Fixed.TRANSACTION_DATE), known.zone());
    boolean trusted = isOffline(request) || claimed.filter(at -> canBeRight(at, now)).isPresent();
    return new Act(
        known,
        numbers.of(line, request, sequence, trusted),
        claimed.filter(at -> at.isBefore(now)).orElse(now),
        now,
        trusted,
        locale.getLanguage().isEmpty() ? known.locale() : locale);
  }

  /** Told afterwards, with the dates of then. */
  private static boolean isOffline(Message request) {
    return request.kind().fixed().contains(Fixed.NO_BLOCK) && request.yes(Fixed.NO_BLOCK);
  }

  private static boolean canBeRight(Instant claimed, Instant now) {
    return Duration.between(claimed, now).abs().compareTo(CLOCK_DIFFERENCE) <= 0;
  }

  /** Off-line, when the library is away; else a refusal that does not pretend to know better. */
  private @Nullable Message failed(Message request, RuntimeException why) {
    LOG.log(
        Level.ERROR,
        "terminal {0}: {1} failed: {2}",
        terminalId(),
        request.kind(),
        SafeTrace.of(why));
    Instant now = server.clock().instant();
    Terminal known = terminal;
    if (known == null || !server.library().isReachable()) {
      return statuses.offline(known, now);
    }
    Act act = new Act(known, "", now, now, true, known.locale());
    return Refusal.of(act, request, Sentences.of(act, "sip2.try-again"));
  }
}
