package ils.circulation.notes;

import ils.circulation.act.Cells;
import ils.circulation.notes.PatronNote.Audience;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notes on record; acknowledged, never deleted. */
@ApplicationScoped
class PatronNotes {

  @PersistenceContext EntityManager em;

  void add(long id, WriteNote.NewNote note, Instant at, long actor) {
    em.createNativeQuery(
            """
            insert into patron_note (id, person_id, node_id, audience, text, ends_on, created_at,
              created_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
        .setParameter(1, id)
        .setParameter(2, note.person())
        .setParameter(3, note.node())
        .setParameter(4, note.audience().name())
        .setParameter(5, note.text())
        .setParameter(6, note.endsOn())
        .setParameter(7, Utc.of(at))
        .setParameter(8, actor)
        .executeUpdate();
  }

  /** Notes of a person that nobody has acknowledged and that have not run out, the oldest first. */
  List<PatronNote> open(long person, LocalDate today) {
    var query =
        em.createNativeQuery(
                """
                select n.id, n.node_id, n.audience, n.text, n.ends_on, n.created_at,
                  coalesce(s.display_name, '') from patron_note n
                left join staff_user s on s.id = n.created_by
                where n.person_id = ?1 and n.acknowledged_at is null
                  and (n.ends_on is null or n.ends_on >= ?2) order by n.id""")
            .setParameter(1, person)
            .setParameter(2, today);
    return Rows.all(query).stream().map(PatronNotes::note).toList();
  }

  private static PatronNote note(@Nullable Object[] row) {
    return new PatronNote(
        Rows.id(Objects.requireNonNull(row[0])),
        Rows.id(Objects.requireNonNull(row[1])),
        Audience.valueOf(String.valueOf(row[2])),
        String.valueOf(row[3]),
        Cells.day(row[4]),
        Objects.requireNonNull(Utc.from(row[5])),
        String.valueOf(row[6]));
  }

  /** Whether the person belongs to the municipality. */
  boolean isPersonOf(long person, long municipality) {
    var query =
        em.createNativeQuery("select id from person where id = ?1 and municipality_id = ?2")
            .setParameter(1, person)
            .setParameter(2, municipality);
    return Rows.cell(query, Number.class).isPresent();
  }

  /** The person and the node of a note that nobody has acknowledged, with its row locked. */
  Optional<Left> lock(long id, long municipality) {
    var query =
        em.createNativeQuery(
                """
                select n.person_id, n.node_id from patron_note n
                join person p on p.id = n.person_id
                where n.id = ?1 and n.acknowledged_at is null and p.municipality_id = ?2
                for update""")
            .setParameter(1, id)
            .setParameter(2, municipality);
    return Rows.first(query).map(row -> new Left(Rows.id(row[0]), Rows.id(row[1])));
  }

  /** On whom a note was left, and where. */
  record Left(long person, long node) {}

  void acknowledge(long id, Instant at, long actor) {
    em.createNativeQuery(
            "update patron_note set acknowledged_at = ?2, acknowledged_by = ?3 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, Utc.of(at))
        .setParameter(3, actor)
        .executeUpdate();
  }
}
