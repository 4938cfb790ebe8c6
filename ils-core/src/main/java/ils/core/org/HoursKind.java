package ils.core.org;

/** A library may be open in several ways at once. */
public enum HoursKind {
  /** Staff are there to help. */
  STAFFED,
  /** The door opens to a card; nobody is there. */
  SELF_SERVICE,
  /** The telephone is answered. */
  PHONE,
  /** The municipality's citizen service in the library's rooms. */
  CITIZEN_SERVICE
}
