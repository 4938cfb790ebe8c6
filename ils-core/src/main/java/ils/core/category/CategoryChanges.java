package ils.core.category;

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
import org.jspecify.annotations.Nullable;

/** Who changed what of a category, when, from what to what. */
@ApplicationScoped
public class CategoryChanges {

  private static final int SHOWN = 100;

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;

  /** What a change is about. */
  public enum What {
    MADE,
    DANISH,
    ENGLISH,
    KINDS,
    AGES,
    NODES,
    RETIRED,
    REOPENED,
    /** Its borrowers were given another one. */
    MOVED;

    /** As it stands in keys of the bundles. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** One change; null where there was or is nothing. */
  record Difference(What what, @Nullable String before, @Nullable String after) {}

  /**
   * One change on record.
   *
   * @param by display name; null for register files
   */
  public record Change(
      Instant at,
      What what,
      @Nullable String before,
      @Nullable String after,
      @Nullable String by) {}

  /**
   * @param by staff user; null for register files
   */
  void note(long category, Difference difference, @Nullable Long by) {
    em.createNativeQuery(
            """
            insert into patron_category_change
              (id, category_id, what, before_value, after_value, changed_at, changed_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, ids.next())
        .setParameter(2, category)
        .setParameter(3, difference.what().name())
        .setParameter(4, difference.before())
        .setParameter(5, difference.after())
        .setParameter(6, Utc.of(clock.instant()))
        .setParameter(7, by)
        .executeUpdate();
  }

  /** The latest changes, newest first. */
  List<Change> of(long category) {
    var query =
        em.createNativeQuery(
                """
                select c.changed_at, c.what, c.before_value, c.after_value, s.display_name
                from patron_category_change c left join staff_user s on s.id = c.changed_by
                where c.category_id = ?1 order by c.changed_at desc, c.id desc limit ?2""")
            .setParameter(1, category)
            .setParameter(2, SHOWN);
    return Rows.all(query).stream()
        .map(
            row ->
                new Change(
                    Objects.requireNonNull(Utc.from(row[0])),
                    What.valueOf((String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4]))
        .toList();
  }
}
