package ils.core.administration;

import ils.core.access.StaffRole;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Members of staff and their grants as rows. */
@ApplicationScoped
public class StaffRows {

  @PersistenceContext EntityManager em;

  /** An active member of staff. */
  public record Member(long id, String user, String name, long home) {}

  /** By name; a municipality has some hundred. */
  List<Member> all() {
    var query =
        em.createNativeQuery(
            """
            select id, user_name, display_name, home_node_id from staff_user
            where active order by display_name, id""");
    return Rows.all(query).stream()
        .map(
            row ->
                new Member(
                    Rows.id(row[0]),
                    String.valueOf(row[1]),
                    String.valueOf(row[2]),
                    Rows.id(row[3])))
        .toList();
  }

  /** Lets the grants of a role at a node end; tells how many did. */
  int end(long staff, StaffRole role, long node, LocalDate lastDay) {
    return em.createNativeQuery(
            """
            update staff_grant set ends_on = ?4
            where staff_id = ?1 and role = ?2 and node_id = ?3
              and (ends_on is null or ends_on > ?4)""")
        .setParameter(1, staff)
        .setParameter(2, role.name())
        .setParameter(3, node)
        .setParameter(4, lastDay)
        .executeUpdate();
  }
}
