package ils.core.item;

/** Who may know of an item and borrow it. Enforced in searching, counting, holds and lending. */
public enum Audience {
  /** Everybody. */
  PUBLIC,
  /** The pupils and teachers of one school. */
  SCHOOL,
  /** Bookable as part of a class set; never shown in the public OPAC. */
  CLASS_SET,
  /** Staff alone. */
  STAFF
}
