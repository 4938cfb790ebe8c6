package ils.core.register;

import ils.core.person.BorrowerRole.RoleTerms;
import ils.core.person.IdentifierType;
import ils.core.person.PersonDetails;
import ils.core.person.RoleKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tables of people and groups say. A person is known by municipality and card. */
record PeopleEntries(
    List<PersonEntry> people,
    List<CardEntry> cards,
    List<RoleEntry> roles,
    List<GroupEntry> groups,
    List<MemberEntry> members,
    List<RelationEntry> relations) {

  /** The code of a municipality and a card that is known there. */
  record PatronKey(String municipality, String card) {

    /** Nothing of it, so that it cannot end in a log. */
    @Override
    public String toString() {
      return "PatronKey";
    }
  }

  /**
   * @param nationalId ten digits, or null
   * @param pin null for somebody who signs in nowhere
   */
  record PersonEntry(
      Row row,
      PatronKey key,
      Validity validity,
      PersonDetails details,
      @Nullable String nationalId,
      @Nullable String pin,
      RoleEntry role) {

    @Override
    public String toString() {
      return "PersonEntry";
    }
  }

  record Validity(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate replaced) {}

  record CardEntry(
      Row row, PatronKey person, IdentifierType type, String value, Validity validity) {
    @Override
    public String toString() {
      return "CardEntry";
    }
  }

  record RoleEntry(Row row, PatronKey person, RoleKind kind, String node, RoleTerms terms) {}

  record GroupEntry(
      Row row,
      String node,
      String kind,
      String name,
      @Nullable String parent,
      LocalDate from,
      @Nullable LocalDate to) {}

  record MemberEntry(
      Row row, String node, String group, String card, LocalDate from, @Nullable LocalDate to) {}

  record RelationEntry(
      Row row,
      String kind,
      PatronKey person,
      PatronKey other,
      boolean consent,
      LocalDate from,
      @Nullable LocalDate to) {}
}
