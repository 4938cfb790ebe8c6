package ils.selfcheck.terminal;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.selfcheck.codes.SupportedMessage;
import ils.selfcheck.desk.Terminal;
import ils.selfcheck.desk.TerminalOption;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The terminals on record, kept in memory and at most a second behind the database. */
@ApplicationScoped
public class SipTerminals {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject Snapshots snapshots;
  @Inject Organisation organisation;

  private Snapshot<Map<String, TerminalRow>> byUser;

  @PostConstruct
  void open() {
    byUser = new Snapshot<>(snapshots, Snapshots.Area.TERMINALS, this::read);
  }

  /** An active terminal that stands in some municipality. */
  public Optional<Terminal> find(String user) {
    return Optional.ofNullable(byUser.get().get(user)).flatMap(this::placed);
  }

  private Optional<Terminal> placed(TerminalRow row) {
    OrgNode node = organisation.tree().get(row.nodeId());
    return Optional.ofNullable(node.municipalityId())
        .map(municipality -> terminal(row, node, municipality));
  }

  private Terminal terminal(TerminalRow row, OrgNode node, long municipality) {
    Long library = node.libraryId();
    OrgNode named = library == null ? node : organisation.tree().get(library);
    TerminalProfile profile = row.profile();
    return new Terminal(
        row.id(),
        row.nodeId(),
        municipality,
        row.institution(),
        named.name(profile.language()),
        row.locationCode(),
        node.zone(),
        profile.locale(),
        profile.encoding(),
        profile.allowed(),
        profile.options());
  }

  private Map<String, TerminalRow> read() {
    var query =
        em.createNativeQuery(
            """
            select id, user_name, node_id, institution, location_code, charset, language,
              allowed, options
            from sip_terminal where active""");
    Map<String, TerminalRow> read = new HashMap<>();
    for (Object[] cells : Rows.all(query)) {
      TerminalRow row = row(cells);
      read.put(row.user(), row);
    }
    return Map.copyOf(read);
  }

  private static TerminalRow row(Object[] cells) {
    var profile =
        new TerminalProfile(
            (String) cells[5],
            (String) cells[6],
            names((String) cells[7], SupportedMessage::valueOf),
            names((String) cells[8], TerminalOption::valueOf));
    return new TerminalRow(
        Rows.id(cells[0]),
        (String) cells[1],
        Rows.id(cells[2]),
        (String) cells[3],
        (String) cells[4],
        profile);
  }

  private static <T> java.util.Set<T> names(String list, Function<String, T> constant) {
    return Stream.of(list.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(constant)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Adds a terminal, or changes the one of that user name, and tells its id. */
  long save(NewTerminal wish, long node) {
    var known =
        em.createNativeQuery("select id from sip_terminal where user_name = ?1 for update")
            .setParameter(1, wish.user());
    long id = Rows.cell(known, Number.class).map(Number::longValue).orElseGet(ids::next);
    em.createNativeQuery(
            """
            insert into sip_terminal (id, user_name, node_id, institution, location_code,
              charset, language, allowed, options, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            on duplicate key update node_id = value(node_id), institution = value(institution),
              location_code = value(location_code), charset = value(charset),
              language = value(language), allowed = value(allowed), options = value(options),
              active = true, version = version + 1""")
        .setParameter(1, id)
        .setParameter(2, wish.user())
        .setParameter(3, node)
        .setParameter(4, wish.institution())
        .setParameter(5, wish.locationCode())
        .setParameter(6, wish.profile().charset())
        .setParameter(7, wish.profile().language())
        .setParameter(8, joined(wish.profile().allowed()))
        .setParameter(9, joined(wish.profile().options()))
        .setParameter(10, Utc.of(clock.instant()))
        .executeUpdate();
    snapshots.changed(Snapshots.Area.TERMINALS);
    return id;
  }

  private static String joined(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }
}
