package ils.circulation.blocks;

import ils.circulation.act.Cells;
import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The blocks on record; lifted, never deleted. */
@ApplicationScoped
class Blocks {

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /** Whose block it is, and where it stops. */
  record Found(long person, long node) {}

  void add(long id, NewBlock block, Instant at, long actor) {
    em.createNativeQuery(
            """
            insert into block (id, person_id, role_id, node_id, type, stops, overridable, note,
              starts_at, ends_on, created_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
        .setParameter(1, id)
        .setParameter(2, block.person())
        .setParameter(3, block.role())
        .setParameter(4, block.node())
        .setParameter(5, block.type())
        .setParameter(6, stops(block))
        .setParameter(7, block.overridable())
        .setParameter(8, block.note())
        .setParameter(9, Utc.of(at))
        .setParameter(10, block.endsOn())
        .setParameter(11, actor)
        .executeUpdate();
    kept.added(KeptTable.BLOCK, id);
  }

  private static String stops(NewBlock block) {
    return block.stops().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  /** Locks a borrower role until the transaction ends. */
  void lockRole(long role) {
    em.createNativeQuery("select id from borrower_role where id = ?1 for update")
        .setParameter(1, role)
        .getResultList();
  }

  /** The last day of the longest block of a type that is not lifted; null for none. */
  @Nullable LocalDate runsUntil(long role, String type) {
    var query =
        em.createNativeQuery(
                """
                select max(ends_on) from block
                where role_id = ?1 and type = ?2 and lifted_at is null""")
            .setParameter(1, role)
            .setParameter(2, type);
    return Cells.day(Rows.cell(query, Object.class).orElse(null));
  }

  /** Whether the person belongs to the municipality. */
  boolean isPersonOf(long person, long municipality) {
    var query =
        em.createNativeQuery("select id from person where id = ?1 and municipality_id = ?2")
            .setParameter(1, person)
            .setParameter(2, municipality);
    return Rows.cell(query, Number.class).isPresent();
  }

  /** A block in force, with its row locked. */
  Optional<Found> lock(long id, long municipality) {
    var query =
        em.createNativeQuery(
                """
                select b.person_id, b.node_id from block b join person p on p.id = b.person_id
                where b.id = ?1 and b.lifted_at is null and p.municipality_id = ?2 for update""")
            .setParameter(1, id)
            .setParameter(2, municipality);
    return Rows.first(query).map(row -> new Found(Rows.id(row[0]), Rows.id(row[1])));
  }

  /** The block of this type that a role has now. */
  OptionalLong standing(long role, String type) {
    var query =
        em.createNativeQuery(
                """
                select id from block where role_id = ?1 and type = ?2 and lifted_at is null
                  and person_id = (select r.person_id from borrower_role r where r.id = ?1)""")
            .setParameter(1, role)
            .setParameter(2, type);
    return Rows.cell(query, Number.class)
        .map(id -> OptionalLong.of(id.longValue()))
        .orElseGet(OptionalLong::empty);
  }

  void lift(long id, Instant at, long actor) {
    kept.changing(KeptTable.BLOCK, "id = ?1", id);
    em.createNativeQuery("update block set lifted_at = ?2, lifted_by = ?3 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, Utc.of(at))
        .setParameter(3, actor)
        .executeUpdate();
  }
}
