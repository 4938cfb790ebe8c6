package ils.circulation.notices;

import ils.circulation.act.Cells;
import ils.circulation.notices.News.What;
import ils.circulation.notices.News.Whom;
import ils.circulation.notices.PlanFromDates.Search;
import ils.circulation.policy.notices.NoticeKind;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of what and to whom an event tells. */
@ApplicationScoped
class NewsReader {

  @PersistenceContext EntityManager em;

  /** A loan or a hold as news needs it. */
  record Subject(Whom whom, What what, @Nullable LocalDate on) {}

  /** Empty if it is nobody's any more. */
  Optional<Subject> loan(@Nullable Long event, long loan) {
    var query =
        em.createNativeQuery(
                """
                select person_id, role_id, lent_node_id, bib_id, due_on from loan
                where id = ?1 and person_id is not null""")
            .setParameter(1, loan);
    return Rows.first(query)
        .map(
            row ->
                new Subject(whom(row), What.loan(event, loan, Rows.id(row[3])), Cells.day(row[4])));
  }

  /** Empty if it is nobody's any more. */
  Optional<Subject> hold(@Nullable Long event, long hold) {
    var query =
        em.createNativeQuery(
                """
                select person_id, role_id, pickup_node_id, bib_id, shelf_until from hold
                where id = ?1 and person_id is not null""")
            .setParameter(1, hold);
    return Rows.first(query)
        .map(
            row ->
                new Subject(whom(row), What.hold(event, hold, Rows.id(row[3])), Cells.day(row[4])));
  }

  private static Whom whom(@Nullable Object[] row) {
    Object role = row[1];
    return new Whom(
        Rows.id(java.util.Objects.requireNonNull(row[0])),
        role == null ? null : Rows.id(role),
        Rows.id(java.util.Objects.requireNonNull(row[2])));
  }

  /** Whose a role is, and where. */
  Optional<Whom> role(long role) {
    var query =
        em.createNativeQuery("select person_id, id, node_id from borrower_role where id = ?1")
            .setParameter(1, role);
    return Rows.first(query).map(NewsReader::whom);
  }

  /** A person at the place of the first open role. */
  Optional<Whom> person(long person) {
    var query =
        em.createNativeQuery(
                """
                select person_id, id, node_id from borrower_role
                where person_id = ?1 and closed_at is null order by id limit 1""")
            .setParameter(1, person);
    return Rows.first(query).map(NewsReader::whom);
  }

  /**
   * The late fee that a return has just charged for a loan; the latest, for an earlier one may have
   * been told before.
   */
  Optional<Long> feeLine(long loan) {
    var query =
        em.createNativeQuery(
                """
                select max(id) from account_line where loan_id = ?1 and kind = 'LATE_FEE'""")
            .setParameter(1, loan);
    return Rows.cell(query, Number.class).map(Number::longValue);
  }

  /** Open loans of some libraries with a due date, for which nothing is planned yet. */
  List<Subject> due(Search search, List<Long> nodes, int most) {
    var query =
        em.createNativeQuery(
                """
                select person_id, role_id, lent_node_id, bib_id, due_on, id from loan
                where due_on = ?1 and lent_on < ?2
                  and returned_at is null and state = 'OPEN' and person_id is not null
                  and lent_node_id in (%s) and %s
                order by id"""
                    .formatted(ids(nodes), notPlanned(search.kind(), "loan")))
            .setParameter(1, search.day())
            .setParameter(2, search.lentBefore())
            .setMaxResults(most);
    return Rows.all(query).stream()
        .map(row -> subject(row, What.loan(null, Rows.id(row[5]), Rows.id(row[3]))))
        .toList();
  }

  /** Holds on the shelves of some libraries whose last day is one. */
  List<Subject> shelfEnds(Search search, List<Long> nodes, int most) {
    return holds(search, nodes, most, "state = 'ON_SHELF' and shelf_until");
  }

  /** Waiting holds for some libraries whose last day of interest is one. */
  List<Subject> interestEnds(Search search, List<Long> nodes, int most) {
    return holds(search, nodes, most, "state = 'WAITING' and wanted_until");
  }

  private List<Subject> holds(Search search, List<Long> nodes, int most, String day) {
    var query =
        em.createNativeQuery(
                """
                select person_id, role_id, pickup_node_id, bib_id, ?1, id from hold
                where %s = ?1 and person_id is not null and pickup_node_id in (%s) and %s
                order by id"""
                    .formatted(day, ids(nodes), notPlanned(search.kind(), "hold")))
            .setParameter(1, search.day())
            .setMaxResults(most);
    return Rows.all(query).stream()
        .map(
            row ->
                new Subject(
                    whom(row), What.hold(null, Rows.id(row[5]), Rows.id(row[3])), search.day()))
        .toList();
  }

  /** Not a promise, which is the unique key, but what keeps every hour's work small. */
  private static String notPlanned(NoticeKind kind, String table) {
    String day = table.equals("loan") ? "due_on" : "?1";
    return """
        not exists (select 1 from notice n
          where n.cause = convert(concat('%s:%s:', %s.id, ':', %s) using ascii) collate ascii_bin)"""
        .formatted(kind, table, table, day);
  }

  private static Subject subject(Object[] row, What what) {
    return new Subject(whom(row), what, Cells.day(row[4]));
  }

  private static String ids(List<Long> nodes) {
    return String.join(",", nodes.stream().map(String::valueOf).toList());
  }
}
