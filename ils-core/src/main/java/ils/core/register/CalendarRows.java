package ils.core.register;

import ils.core.db.Rows;
import ils.core.ids.Ids;
import ils.core.register.OrganisationEntries.ClosedDay;
import ils.core.register.OrganisationEntries.Mark;
import ils.core.register.OrganisationEntries.Year;
import ils.core.register.RegisterReport.Fate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening hours, exceptions and school years as rows. Rows are compared by their text. */
@ApplicationScoped
class CalendarRows {

  @Inject RegisterRows rows;
  @Inject Ids ids;

  record Weekly(
      DayOfWeek day, LocalTime opens, LocalTime closes, LocalDate from, @Nullable LocalDate to) {

    String asText() {
      return day.getValue() + "|" + opens + "|" + closes + "|" + from + "|" + to;
    }
  }

  Fate replaceWeek(long node, String kind, List<Weekly> wanted) {
    String sql =
        """
        select concat_ws('|', weekday, time_format(opens, '%H:%i'), time_format(closes, '%H:%i'),
          valid_from, ifnull(valid_to, 'null'))
        from opening_hours where node_id = ?1 and kind = ?2""";
    Set<String> known = rows.texts(sql, node, kind);
    Set<String> texts = new HashSet<>();
    wanted.forEach(w -> texts.add(w.asText()));
    if (known.equals(texts)) {
      return Fate.UNCHANGED;
    }
    rows.change("delete from opening_hours where node_id = ?1 and kind = ?2", node, kind);
    for (Weekly w : wanted) {
      rows.change(
          """
              insert into opening_hours
                (id, node_id, kind, weekday, opens, closes, valid_from, valid_to)
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
          ids.next(),
          node,
          kind,
          w.day().getValue(),
          w.opens().toString(),
          w.closes().toString(),
          w.from(),
          w.to());
    }
    return known.isEmpty() ? Fate.ADDED : Fate.CHANGED;
  }

  Fate saveException(long node, ClosedDay day) {
    String kind = day.kind() == null ? null : day.kind().name();
    String wanted = day.opens() + "|" + day.closes() + "|" + day.reason();
    String sql =
        """
        select concat_ws('|', ifnull(time_format(opens, '%H:%i'), 'null'),
          ifnull(time_format(closes, '%H:%i'), 'null'), reason)
        from opening_exception where node_id = ?1 and on_date = ?2 and kind <=> ?3""";
    Optional<String> known = rows.cell(String.class, sql, node, day.date(), kind);
    if (known.filter(wanted::equals).isPresent()) {
      return Fate.UNCHANGED;
    }
    String delete =
        "delete from opening_exception where node_id = ?1 and on_date = ?2 and kind <=> ?3";
    rows.change(delete, node, day.date(), kind);
    rows.change(
        """
            insert into opening_exception (id, node_id, kind, on_date, opens, closes, reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
        ids.next(),
        node,
        kind,
        day.date(),
        text(day.opens()),
        text(day.closes()),
        day.reason());
    return known.isPresent() ? Fate.CHANGED : Fate.ADDED;
  }

  Fate saveYear(long node, Year year, List<Mark> marks) {
    String sql = "select id, starts_on, ends_on from school_year where node_id = ?1 and name = ?2";
    Optional<Object[]> known = rows.first(sql, node, year.name());
    if (known.isEmpty()) {
      insertYear(node, year, marks);
      return Fate.ADDED;
    }
    long id = Rows.id(known.get()[0]);
    boolean same =
        known.get()[1].toString().equals(year.starts().toString())
            && known.get()[2].toString().equals(year.ends().toString());
    if (same && marksOf(id).equals(texts(marks))) {
      return Fate.UNCHANGED;
    }
    rows.change(
        "update school_year set starts_on = ?2, ends_on = ?3 where id = ?1",
        id,
        year.starts(),
        year.ends());
    rows.change("delete from school_mark where school_year_id = ?1", id);
    marks.forEach(mark -> insertMark(id, mark));
    return Fate.CHANGED;
  }

  private void insertYear(long node, Year year, List<Mark> marks) {
    long id = ids.next();
    rows.change(
        """
            insert into school_year (id, node_id, name, starts_on, ends_on)
            values (?1, ?2, ?3, ?4, ?5)""",
        id,
        node,
        year.name(),
        year.starts(),
        year.ends());
    marks.forEach(mark -> insertMark(id, mark));
  }

  private void insertMark(long year, Mark mark) {
    rows.change(
        """
            insert into school_mark (id, school_year_id, mark, from_date, to_date, note)
            values (?1, ?2, ?3, ?4, ?5, ?6)""",
        ids.next(),
        year,
        mark.mark(),
        mark.from(),
        mark.to(),
        mark.note());
  }

  private Set<String> marksOf(long year) {
    String sql =
        """
        select concat_ws('|', mark, from_date, to_date, ifnull(note, 'null'))
        from school_mark where school_year_id = ?1""";
    return rows.texts(sql, year);
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  private static Set<String> texts(List<Mark> marks) {
    Set<String> texts = new HashSet<>();
    marks.forEach(m -> texts.add(m.mark() + "|" + m.from() + "|" + m.to() + "|" + m.note()));
    return texts;
  }
}
