package ils.circulation.targeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How a hold belongs together with others that were placed with it. */
@Embeddable
public class HoldGroup {

  @Column(name = "group_id")
  private @Nullable Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "group_kind")
  private @Nullable Kind kind;

  @Column(name = "group_place")
  private int place;

  protected HoldGroup() {}

  HoldGroup(@Nullable Long id, @Nullable Kind kind, int place) {
    this.id = id;
    this.kind = kind;
    this.place = place;
  }

  /** What a group means. */
  public enum Kind {
    /** One of these: the first that gets a copy cancels the others. */
    PARALLEL,
    /** One after another. */
    SERIAL
  }

  /** A hold that stands alone. */
  public static HoldGroup none() {
    return new HoldGroup(null, null, 0);
  }

  /**
   * A hold of a group.
   *
   * @param id the same for all of the group
   * @param place from 0
   */
  public static HoldGroup of(long id, Kind kind, int place) {
    return new HoldGroup(id, kind, place);
  }

  public @Nullable Long id() {
    return id;
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it waits for another one of its series to end. */
  boolean comesLater() {
    return kind == Kind.SERIAL && place > 0;
  }
}
