package ils.core.org;

/** What a node of the organisation tree is. Any type may stand below any other. */
public enum NodeType {
  CONSORTIUM,
  MUNICIPALITY,
  PUBLIC_SYSTEM,
  SCHOOL_SYSTEM,
  BRANCH,
  MOBILE,
  SCHOOL,
  STORE,
  DEPARTMENT,
  LOCATION,
  /** A desk, kiosk, book drop, locker or sorter: a place where acts happen. */
  SERVICE_POINT;

  /** Whether items can have it as home and people can name it as "the library". */
  public boolean isLibrary() {
    return this == BRANCH || this == MOBILE || this == SCHOOL || this == STORE;
  }
}
