package ils.core.register;

import ils.core.db.Retried;
import ils.core.db.Rows;
import ils.core.event.Actor;
import ils.core.ids.Ids;
import ils.core.org.Organisation;
import ils.core.person.BorrowerRole;
import ils.core.person.People;
import ils.core.register.PeopleEntries.GroupEntry;
import ils.core.register.PeopleEntries.MemberEntry;
import ils.core.register.PeopleEntries.PatronKey;
import ils.core.register.PeopleEntries.RelationEntry;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Part;
import ils.core.register.RegisterReport.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings groups, their members and the relations of people into the state the tables say. */
@ApplicationScoped
class GroupWriter {

  @Inject RegisterRows rows;
  @Inject Ids ids;
  @Inject People people;
  @Inject PeopleOnRecord onRecord;
  @Inject Organisation organisation;
  @Inject RegisterEvents events;

  @Retried
  @Transactional
  public Part write(Actor by, PeopleEntries entries) {
    var tally = new Tally("groups");
    entries.groups().forEach(group -> tally.add(group(group)));
    entries.members().forEach(member -> tally.add(member(member, entries.groups())));
    entries.relations().forEach(relation -> tally.add(relation(relation)));
    events.applied(by, tally.part());
    return tally.part();
  }

  private Fate group(GroupEntry entry) {
    Optional<Object[]> known =
        rows.first(
            "select id, ends_on from patron_group where node_id = ?1 and name = ?2"
                + " and starts_on = ?3",
            onRecord.node(entry.node()),
            entry.name(),
            entry.from());
    if (known.isEmpty()) {
      insert(entry);
      return Fate.ADDED;
    }
    return end("patron_group", known.get(), entry.to());
  }

  private void insert(GroupEntry entry) {
    long node = onRecord.node(entry.node());
    String above = entry.parent();
    Number parent =
        above == null
            ? null
            : rows.cell(
                    Number.class,
                    "select max(id) from patron_group where node_id = ?1 and name = ?2",
                    node,
                    above)
                .orElse(null);
    rows.change(
        """
            insert into patron_group
              (id, municipality_id, node_id, kind, name, parent_id, starts_on, ends_on)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
        ids.next(),
        organisation.tree().get(node).municipalityId(),
        node,
        entry.kind(),
        entry.name(),
        parent,
        entry.from(),
        entry.to());
  }

  private Fate member(MemberEntry entry, List<GroupEntry> groups) {
    long groupId = id(PeopleChecks.groupOf(entry, groups).orElseThrow());
    long role = role(entry);
    Optional<Object[]> known =
        rows.first(
            "select id, ends_on from membership where group_id = ?1 and role_id = ?2"
                + " and starts_on = ?3",
            groupId,
            role,
            entry.from());
    if (known.isPresent()) {
      return end("membership", known.get(), entry.to());
    }
    rows.change(
        """
            insert into membership (id, group_id, role_id, starts_on, ends_on)
            values (?1, ?2, ?3, ?4, ?5)""",
        ids.next(),
        groupId,
        role,
        entry.from(),
        entry.to());
    return Fate.ADDED;
  }

  private long id(GroupEntry group) {
    return rows.cell(
            Number.class,
            "select id from patron_group where node_id = ?1 and name = ?2 and starts_on = ?3",
            onRecord.node(group.node()),
            group.name(),
            group.from())
        .orElseThrow()
        .longValue();
  }

  /** The role at the group's own node, else the oldest one. */
  private long role(MemberEntry entry) {
    long node = onRecord.node(entry.node());
    long municipality = Objects.requireNonNull(organisation.tree().get(node).municipalityId());
    var key = new PatronKey(organisation.tree().get(municipality).code(), entry.card());
    List<BorrowerRole> roles = people.rolesOf(onRecord.get(key).id());
    return roles.stream()
        .filter(r -> r.nodeId() == node)
        .findFirst()
        .orElseGet(() -> roles.getFirst())
        .id();
  }

  private Fate relation(RelationEntry entry) {
    long person = onRecord.get(entry.person()).id();
    long other = onRecord.get(entry.other()).id();
    Optional<Object[]> known =
        rows.first(
            "select id, ends_on, consent from relation"
                + " where person_id = ?1 and other_id = ?2 and kind = ?3",
            person,
            other,
            entry.kind());
    if (known.isPresent()) {
      return changed(entry, known.get());
    }
    rows.change(
        """
            insert into relation (id, kind, person_id, other_id, consent, starts_on, ends_on)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
        ids.next(),
        entry.kind(),
        person,
        other,
        entry.consent(),
        entry.from(),
        entry.to());
    return Fate.ADDED;
  }

  private Fate changed(RelationEntry entry, Object[] known) {
    boolean consent = Objects.equals(known[2], true) || Objects.equals(known[2], (byte) 1);
    Fate end = end("relation", known, entry.to());
    if (consent == entry.consent()) {
      return end;
    }
    rows.change(
        "update relation set consent = ?2 where id = ?1", Rows.id(known[0]), entry.consent());
    return Fate.CHANGED;
  }

  private Fate end(String table, Object[] known, @Nullable LocalDate wanted) {
    if (Objects.equals(
        known[1] == null ? null : known[1].toString(), wanted == null ? null : wanted.toString())) {
      return Fate.UNCHANGED;
    }
    rows.change("update " + table + " set ends_on = ?2 where id = ?1", Rows.id(known[0]), wanted);
    return Fate.CHANGED;
  }
}
