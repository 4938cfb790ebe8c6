package ils.core.event;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id of the staff user, person, terminal or token; 0 for the system and for nobody
 * @param municipalityId whose data may be seen; null only for staff above all municipalities, the
 *     system, the operator and visitors
 * @param nodeId the desk, kiosk or branch where the actor stands; null on the web
 */
public record Actor(Kind kind, long id, @Nullable Long municipalityId, @Nullable Long nodeId) {

  /** Time and the system itself: expiry, jobs. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, 0, null, null);

  /** Who has the machine: start-up, imports from the command line. */
  public static final Actor OPERATOR = new Actor(Kind.OPERATOR, 0, null, null);

  /** A visitor who has not signed in. */
  public static final Actor NOBODY = new Actor(Kind.NOBODY, 0, null, null);

  /** What kind of actor. */
  public enum Kind {
    STAFF,
    PATRON,
    TERMINAL,
    /** A token of a library's own systems, such as its web front, for no patron in particular. */
    LIBRARY,
    SYSTEM,
    OPERATOR,
    NOBODY
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** The same actor standing elsewhere. */
  public Actor at(long node) {
    return new Actor(kind, id, municipalityId, node);
  }
}
