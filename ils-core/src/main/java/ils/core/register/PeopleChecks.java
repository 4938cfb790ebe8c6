package ils.core.register;

import ils.core.person.IdentifierType;
import ils.core.register.PeopleEntries.CardEntry;
import ils.core.register.PeopleEntries.GroupEntry;
import ils.core.register.PeopleEntries.MemberEntry;
import ils.core.register.PeopleEntries.PatronKey;
import ils.core.register.PeopleEntries.PersonEntry;
import ils.core.register.PeopleEntries.RoleEntry;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether what the tables of people say fits together and fits the organisation. */
final class PeopleChecks {

  private final NodeIndex nodes;
  private final Predicate<PatronKey> onRecord;
  private final LocalDate today;
  private final Set<Object> seen = new HashSet<>();
  private final Set<PatronKey> people = new HashSet<>();

  /**
   * @param onRecord whether a person is there already
   * @param today nobody is born after it
   */
  PeopleChecks(NodeIndex nodes, Predicate<PatronKey> onRecord, LocalDate today) {
    this.nodes = nodes;
    this.onRecord = onRecord;
    this.today = today;
  }

  void check(PeopleEntries entries) {
    entries.people().forEach(this::person);
    entries.cards().forEach(this::card);
    entries
        .roles()
        .forEach(
            e -> {
              known(e.row(), "card", e.person());
              role(e);
            });
    entries.groups().forEach(this::group);
    entries.members().forEach(e -> member(e, entries.groups()));
    entries
        .relations()
        .forEach(
            e -> {
              known(e.row(), "card", e.person());
              known(e.row(), "other_card", e.other());
              if (e.person().equals(e.other())) {
                e.row().complain("other_card", "must be somebody else");
              }
            });
  }

  private void person(PersonEntry entry) {
    PatronKey key = entry.key();
    people.add(key);
    municipality(entry.row(), key.municipality());
    once(entry.row(), "card", List.of(key.municipality(), IdentifierType.CARD, key.card()));
    if (entry.nationalId() != null) {
      once(entry.row(), "national_id", List.of(key.municipality(), entry.nationalId()));
    }
    LocalDate born = entry.details().bornOn();
    if (born != null && born.isAfter(today)) {
      entry.row().complain("born", "must not be after today");
    }
    role(entry.role());
  }

  private void card(CardEntry entry) {
    known(entry.row(), "card", entry.person());
    once(entry.row(), "value", List.of(entry.person().municipality(), entry.type(), entry.value()));
  }

  private void role(RoleEntry entry) {
    String municipality = entry.person().municipality();
    if (!nodes.municipalityOf(entry.node()).equals(Optional.of(municipality))) {
      entry.row().complain("node", "no node of the municipality has this code");
    }
    once(entry.row(), "role", List.of("role", entry.person(), entry.kind(), entry.node()));
  }

  private void group(GroupEntry entry) {
    if (nodes.municipalityOf(entry.node()).isEmpty()) {
      entry.row().complain("node", "no node of a municipality has this code");
    }
    once(entry.row(), "name", List.of("group", entry.node(), entry.name(), entry.from()));
  }

  private void member(MemberEntry entry, List<GroupEntry> groups) {
    String municipality = nodes.municipalityOf(entry.node()).orElse("");
    known(entry.row(), "card", new PatronKey(municipality, entry.card()));
    if (groupOf(entry, groups).isEmpty()) {
      entry.row().complain("group", "groups.tsv has no such group at the node on that day");
    }
  }

  /** The group of that name that there is on the member's first day. */
  static Optional<GroupEntry> groupOf(MemberEntry member, List<GroupEntry> groups) {
    return groups.stream()
        .filter(g -> g.node().equals(member.node()) && g.name().equals(member.group()))
        .filter(g -> !member.from().isBefore(g.from()))
        .filter(g -> g.to() == null || !member.from().isAfter(g.to()))
        .findFirst();
  }

  private void municipality(Row row, String code) {
    if (!nodes.isMunicipality(code)) {
      row.complain("municipality", "no municipality has this code");
    }
  }

  private void known(Row row, String field, PatronKey key) {
    if (!people.contains(key) && !onRecord.test(key)) {
      row.complain(field, "nobody has this card in the municipality");
    }
  }

  private void once(Row row, String field, Object what) {
    if (!seen.add(what)) {
      row.complain(field, "stands twice in the files");
    }
  }
}
