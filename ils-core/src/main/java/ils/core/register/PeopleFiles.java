package ils.core.register;

import ils.core.person.BorrowerRole.RoleTerms;
import ils.core.person.IdentifierType;
import ils.core.person.NationalIds;
import ils.core.person.PersonDetails;
import ils.core.person.RoleKind;
import ils.core.register.PeopleEntries.CardEntry;
import ils.core.register.PeopleEntries.GroupEntry;
import ils.core.register.PeopleEntries.MemberEntry;
import ils.core.register.PeopleEntries.PatronKey;
import ils.core.register.PeopleEntries.PersonEntry;
import ils.core.register.PeopleEntries.RelationEntry;
import ils.core.register.PeopleEntries.RoleEntry;
import ils.core.register.PeopleEntries.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the tables {@code people.tsv}, {@code cards.tsv}, {@code roles.tsv} and so on. */
final class PeopleFiles {

  /** The columns of each table. */
  static final Map<String, Set<String>> COLUMNS =
      Map.of(
          "people.tsv",
          Set.of(
              "municipality",
              "card",
              "card_from",
              "card_to",
              "given",
              "family",
              "born",
              "national_id",
              "protected",
              "email",
              "phone",
              "address",
              "postcode",
              "city",
              "language",
              "pin",
              "role",
              "node",
              "category",
              "role_from",
              "role_to"),
          "cards.tsv",
          Set.of("municipality", "card", "type", "value", "from", "to", "replaced"),
          "roles.tsv",
          Set.of("municipality", "card", "role", "node", "category", "from", "to"),
          "groups.tsv",
          Set.of("node", "kind", "name", "parent", "from", "to"),
          "members.tsv",
          Set.of("node", "group", "card", "from", "to"),
          "relations.tsv",
          Set.of("municipality", "kind", "card", "other_card", "consent", "from", "to"));

  private static final Set<String> GROUP_KINDS = Set.of("CLASS", "TEAM", "CLUB");
  private static final Set<String> RELATION_KINDS = Set.of("GUARDIAN", "PROXY");

  private final Map<String, String> files;
  private final Complaints complaints;

  PeopleFiles(Map<String, String> files, Complaints complaints) {
    this.files = files;
    this.complaints = complaints;
  }

  PeopleEntries read() {
    return new PeopleEntries(
        table("people.tsv", PeopleFiles::person),
        table("cards.tsv", PeopleFiles::card),
        table("roles.tsv", row -> role(row, key(row), "from", "to")),
        table("groups.tsv", PeopleFiles::group),
        table("members.tsv", PeopleFiles::member),
        table("relations.tsv", PeopleFiles::relation));
  }

  private <T> List<T> table(String name, Function<Row, T> reader) {
    String text = files.get(name);
    Set<String> columns = COLUMNS.get(name);
    if (text == null || columns == null) {
      return List.of();
    }
    return new TableFile(name, complaints).rows(text, columns).stream().map(reader).toList();
  }

  private static PatronKey key(Row row) {
    return new PatronKey(row.required("municipality"), cardNumber(row, "card"));
  }

  private static String cardNumber(Row row, String field) {
    String value = row.required(field, 64);
    if (!value.chars().allMatch(c -> c > ' ' && c < 127)) {
      row.complain(field, "must be of letters and digits without blanks");
    }
    return value;
  }

  private static PersonEntry person(Row row) {
    PatronKey key = key(row);
    return new PersonEntry(
        row,
        key,
        new Validity(row.requiredDate("card_from"), row.date("card_to"), null),
        details(row),
        nationalId(row),
        pin(row),
        role(row, key, "role_from", "role_to"));
  }

  private static PersonDetails details(Row row) {
    LocalDate born = row.date("born");
    String language = Objects.requireNonNullElse(row.optional("language", 8), "da");
    if (!Set.of("da", "en").contains(language)) {
      row.complain("language", "must be da or en");
    }
    return new PersonDetails(
        row.required("given", 120),
        row.required("family", 120).isEmpty() ? "?" : row.text("family"),
        born,
        row.yes("protected"),
        row.optional("email", 190),
        row.optional("phone", 32),
        row.optional("address", 190),
        row.optional("postcode", 12),
        row.optional("city", 80),
        language);
  }

  private static @Nullable String nationalId(Row row) {
    String text = row.text("national_id");
    Optional<String> digits = NationalIds.digits(text);
    if (!text.isEmpty() && digits.isEmpty()) {
      row.complain("national_id", "must be ten digits");
    }
    return digits.orElse(null);
  }

  private static @Nullable String pin(Row row) {
    String pin = row.text("pin");
    if (!pin.matches("|[0-9]{4,8}")) {
      row.complain("pin", "must be 4 to 8 digits, or empty");
    }
    return pin.isEmpty() ? null : pin;
  }

  private static RoleEntry role(Row row, PatronKey person, String from, String to) {
    RoleTerms terms =
        new RoleTerms(row.required("category", 32), row.requiredDate(from), end(row, from, to));
    return new RoleEntry(
        row, person, row.required("role", RoleKind.class), row.required("node"), terms);
  }

  private static @Nullable LocalDate end(Row row, String from, String to) {
    LocalDate first = row.date(from);
    LocalDate last = row.date(to);
    if (first != null && last != null && last.isBefore(first)) {
      row.complain(to, "must not be before " + from);
    }
    return last;
  }

  private static CardEntry card(Row row) {
    Validity validity =
        new Validity(row.requiredDate("from"), end(row, "from", "to"), row.date("replaced"));
    return new CardEntry(
        row,
        key(row),
        row.required("type", IdentifierType.class),
        cardNumber(row, "value"),
        validity);
  }

  private static GroupEntry group(Row row) {
    return new GroupEntry(
        row,
        row.required("node"),
        oneOf(row, "kind", GROUP_KINDS),
        row.required("name", 80),
        row.optional("parent", 80),
        row.requiredDate("from"),
        end(row, "from", "to"));
  }

  private static MemberEntry member(Row row) {
    return new MemberEntry(
        row,
        row.required("node"),
        row.required("group", 80),
        cardNumber(row, "card"),
        row.requiredDate("from"),
        end(row, "from", "to"));
  }

  private static RelationEntry relation(Row row) {
    String municipality = row.required("municipality");
    return new RelationEntry(
        row,
        oneOf(row, "kind", RELATION_KINDS),
        new PatronKey(municipality, cardNumber(row, "card")),
        new PatronKey(municipality, cardNumber(row, "other_card")),
        row.yes("consent"),
        row.requiredDate("from"),
        end(row, "from", "to"));
  }

  private static String oneOf(Row row, String field, Set<String> known) {
    String text = row.required(field);
    if (!text.isEmpty() && !known.contains(text)) {
      row.complain(field, "must be one of " + known.stream().sorted().toList());
    }
    return text;
  }
}
