package ils.core.settings;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What nodes have set, and each change of it. */
@ApplicationScoped
public class SettingRows {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * One change.
   *
   * @param before null when it was inherited
   * @param after null when it is inherited again
   * @param by display name of the member of staff; null for a register file
   */
  public record Change(
      Instant at,
      long node,
      @Nullable String before,
      @Nullable String after,
      @Nullable String by) {}

  /** What the node itself has set; its row stays locked until the transaction ends. */
  public Optional<String> find(long node, String name) {
    var query =
        em.createNativeQuery(
                "select value from setting where node_id = ?1 and name = ?2 for update")
            .setParameter(1, node)
            .setParameter(2, name);
    return Rows.cell(query, String.class);
  }

  /** Sets a value for a node, or takes the node's own away, and notes the change. */
  public void put(
      long node, String name, @Nullable String before, @Nullable String after, @Nullable Long by) {
    Instant at = clock.instant();
    if (after == null) {
      em.createNativeQuery("delete from setting where node_id = ?1 and name = ?2")
          .setParameter(1, node)
          .setParameter(2, name)
          .executeUpdate();
    } else {
      em.createNativeQuery(
              """
              insert into setting (node_id, name, value, changed_at, changed_by)
              values (?1, ?2, ?3, ?4, ?5)
              on duplicate key update value = value(value), changed_at = value(changed_at),
                changed_by = value(changed_by)""")
          .setParameter(1, node)
          .setParameter(2, name)
          .setParameter(3, after)
          .setParameter(4, Utc.of(at))
          .setParameter(5, by)
          .executeUpdate();
    }
    em.createNativeQuery(
            """
            insert into setting_change
              (id, node_id, name, before_value, after_value, changed_at, changed_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, ids.next())
        .setParameter(2, node)
        .setParameter(3, name)
        .setParameter(4, before)
        .setParameter(5, after)
        .setParameter(6, Utc.of(at))
        .setParameter(7, by)
        .executeUpdate();
  }

  /** The latest changes of a setting, over all nodes, newest first. */
  List<Change> changes(String name, int most) {
    var query =
        em.createNativeQuery(
                """
                select c.changed_at, c.node_id, c.before_value, c.after_value, s.display_name
                from setting_change c left join staff_user s on s.id = c.changed_by
                where c.name = ?1 order by c.changed_at desc, c.id desc limit ?2""")
            .setParameter(1, name)
            .setParameter(2, most);
    return Rows.all(query).stream()
        .map(
            row ->
                new Change(
                    Objects.requireNonNull(Utc.from(row[0])),
                    Rows.id(row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4]))
        .toList();
  }
}
