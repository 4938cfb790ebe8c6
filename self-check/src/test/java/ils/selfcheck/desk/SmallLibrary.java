package ils.selfcheck.desk;

import ils.core.money.Amount;
import ils.selfcheck.codes.AlertType;
import ils.selfcheck.codes.CirculationStatus;
import ils.selfcheck.codes.MediaType;
import ils.selfcheck.codes.PatronFlag;
import ils.selfcheck.codes.SummaryList;
import ils.selfcheck.codes.SupportedMessage;
import ils.selfcheck.desk.PatronView.Contact;
import ils.selfcheck.desk.PatronView.Pin;
import ils.selfcheck.desk.ReturnAnswer.WaitingPatron;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A library in memory with two patrons and a few items, which counts what is carried out. Repeats
 * of a request number get the first answer, as in the real one.
 */
public final class SmallLibrary implements Library {

  public static final LocalDate DUE = LocalDate.of(2026, 12, 20);

  private static final Set<PatronFlag> BLOCKED =
      EnumSet.of(PatronFlag.CHARGE_DENIED, PatronFlag.RENEWAL_DENIED, PatronFlag.EXCESSIVE_FEES);

  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> borrowers = new HashMap<>();
  private final Set<String> held = new HashSet<>();
  private final Map<String, Object> answers = new HashMap<>();
  private final List<String> journal = new ArrayList<>();
  private boolean reachable = true;

  public SmallLibrary() {
    titles.put("5135661602", "Æblehøst på Læsø");
    titles.put("5135661005", "Skibet i skoven");
    titles.put("5135661061", "Reserveret til en anden");
    held.add("5135661061");
  }

  /** Takes the database away, or gives it back. */
  public void setReachable(boolean now) {
    reachable = now;
  }

  /** What was done, in order: {@code lend 42}, {@code return 42}, {@code renew 42}. */
  public List<String> journal() {
    return List.copyOf(journal);
  }

  @Override
  public boolean isReachable() {
    return reachable;
  }

  @Override
  public Optional<Terminal> signIn(TerminalLogin login) {
    requireReachable();
    return login.password().equals("secret") ? terminal(login.user()) : Optional.empty();
  }

  private static Optional<Terminal> terminal(String user) {
    return switch (user) {
      case "kiosk" -> Optional.of(terminal(1, "UTF-8", Set.of()));
      case "kiosk850" -> Optional.of(terminal(2, "IBM850", Set.of()));
      case "kiosk8859" -> Optional.of(terminal(3, "ISO-8859-1", Set.of()));
      case "kiosk1252" -> Optional.of(terminal(4, "windows-1252", Set.of()));
      case "sorter" ->
          Optional.of(
              terminal(5, "UTF-8", Set.of(TerminalOption.SORTER_FIELDS, TerminalOption.ALERT_00)));
      case "trusting" -> Optional.of(terminal(6, "UTF-8", Set.of(TerminalOption.TRUSTS_CARD)));
      default -> Optional.empty();
    };
  }

  private static Terminal terminal(long id, String charset, Set<TerminalOption> options) {
    Set<SupportedMessage> allowed = EnumSet.allOf(SupportedMessage.class);
    if (options.contains(TerminalOption.SORTER_FIELDS)) {
      allowed.remove(SupportedMessage.CHECKOUT);
    }
    return new Terminal(
        id,
        10,
        1,
        "DK-765700",
        "Herning",
        "herning-1",
        ZoneId.of("Europe/Copenhagen"),
        Locale.of("da"),
        Charset.forName(charset),
        allowed,
        options);
  }

  @Override
  public Optional<PatronView> patron(Act act, PatronCard card, Set<SummaryList> lists) {
    requireReachable();
    return switch (card.number()) {
      case "2900000001" -> Optional.of(view(act, card, lists, Set.of(), Amount.NONE));
      case "2900000002" -> Optional.of(view(act, card, lists, BLOCKED, new Amount(25_000)));
      default -> Optional.empty();
    };
  }

  private PatronView view(
      Act act, PatronCard card, Set<SummaryList> lists, Set<PatronFlag> flags, Amount owed) {
    Pin pin = card.hasPin() ? (card.pin().equals("1234") ? Pin.RIGHT : Pin.WRONG) : Pin.NOT_GIVEN;
    boolean trusted = act.terminal().has(TerminalOption.TRUSTS_CARD) && pin == Pin.NOT_GIVEN;
    boolean identified = pin == Pin.RIGHT || trusted;
    List<String> charged =
        borrowers.entrySet().stream()
            .filter(each -> each.getValue().equals(card.number()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Map<SummaryList, List<String>> shown = new EnumMap<>(SummaryList.class);
    if (identified && lists.contains(SummaryList.CHARGED)) {
      shown.put(SummaryList.CHARGED, charged);
    }
    return new PatronView(
        card.number(),
        pin,
        identified,
        new Contact("Eva Holm", "Søndergade 1", "eva@example.org", "12345678"),
        flags,
        Map.of(SummaryList.CHARGED, charged.size()),
        shown,
        owed,
        "DKK",
        9999,
        flags.isEmpty() ? List.of() : List.of("Du skylder 250.00"));
  }

  @Override
  public LendAnswer lend(Act act, LendWish wish) {
    requireReachable();
    return once(act, () -> lendNow(wish));
  }

  private LendAnswer lendNow(LendWish wish) {
    String holder = borrowers.get(wish.barcode());
    String card = wish.card().number();
    if (!titles.containsKey(wish.barcode())) {
      return declined(wish.barcode(), "Materialet er ukendt");
    }
    if (card.equals("2900000002")) {
      return declined(wish.barcode(), "Du skylder 250.00");
    }
    if (card.equals(holder)) {
      return wish.renewalMeant()
          ? lent(wish.barcode(), "renew", true)
          : declined(wish.barcode(), "Du har allerede lånt den");
    }
    if (holder != null || held.contains(wish.barcode())) {
      return declined(wish.barcode(), "Materialet er til en anden");
    }
    borrowers.put(wish.barcode(), card);
    return lent(wish.barcode(), "lend", false);
  }

  @Override
  public LendAnswer renew(Act act, RenewWish wish) {
    requireReachable();
    return once(
        act,
        () ->
            wish.card().number().equals(borrowers.get(wish.barcode()))
                ? lent(wish.barcode(), "renew", true)
                : declined(wish.barcode(), "Du har ikke lånt den"));
  }

  private LendAnswer lent(String barcode, String act, boolean renewed) {
    journal.add(act + " " + barcode);
    return new LendAnswer.Lent(found(barcode).orElseThrow(), DUE, renewed, true, List.of());
  }

  private LendAnswer declined(String barcode, String reason) {
    return new LendAnswer.Declined(found(barcode).orElse(null), List.of(reason), null);
  }

  @Override
  public RenewAllAnswer renewAll(Act act, PatronCard card) {
    requireReachable();
    return once(
        act,
        () -> {
          List<String> mine =
              titles.keySet().stream()
                  .filter(each -> card.number().equals(borrowers.get(each)))
                  .toList();
          mine.forEach(each -> journal.add("renew " + each));
          return new RenewAllAnswer(mine, List.of(), List.of());
        });
  }

  @Override
  public ReturnAnswer takeBack(Act act, ReturnWish wish) {
    requireReachable();
    return once(act, () -> takeBackNow(wish.barcode()));
  }

  private ReturnAnswer takeBackNow(String barcode) {
    Optional<ItemView> item = found(barcode);
    if (item.isEmpty()) {
      return new ReturnAnswer(
          false, null, AlertType.OTHER, "", "", null, List.of("Materialet er ukendt"));
    }
    journal.add("return " + barcode);
    boolean wasOut = borrowers.remove(barcode) != null;
    if (held.contains(barcode)) {
      var waiting = new WaitingPatron("2900000002", "E 42");
      return new ReturnAnswer(
          true, item.get(), AlertType.HOLD_HERE, "", "4", waiting, List.of("Reserveret"));
    }
    return new ReturnAnswer(
        true,
        item.get(),
        wasOut ? AlertType.NOTHING : AlertType.OTHER,
        "",
        "",
        null,
        wasOut ? List.of() : List.of("Ikke udlånt"));
  }

  @Override
  public Optional<ItemView> item(Act act, String barcode) {
    requireReachable();
    return found(barcode);
  }

  private Optional<ItemView> found(String barcode) {
    boolean out = borrowers.containsKey(barcode);
    return Optional.ofNullable(titles.get(barcode))
        .map(
            title ->
                new ItemView(
                    barcode,
                    title,
                    MediaType.BOOK,
                    out ? CirculationStatus.CHARGED : CirculationStatus.AVAILABLE,
                    "DK-765700",
                    "Herning",
                    "Herning",
                    "Voksen",
                    "86-096",
                    out ? DUE : null,
                    held.contains(barcode) ? 1 : 0));
  }

  @SuppressWarnings("unchecked") // a request number belongs to one kind of wish
  private <T> T once(Act act, java.util.function.Supplier<T> work) {
    return (T) answers.computeIfAbsent(act.requestId(), any -> work.get());
  }

  private void requireReachable() {
    if (!reachable) {
      throw new IllegalStateException("the database is away");
    }
  }
}
