package ils.core.access;

/**
 * Who can hold a password or PIN, a session or a token.
 *
 * @param id of the staff user, person, terminal, or, for a library, the municipality's node
 */
public record Subject(Kind kind, long id) {

  /** What kind of account. */
  public enum Kind {
    STAFF,
    PERSON,
    TERMINAL,
    LIBRARY
  }

  static Subject of(String kind, long id) {
    return new Subject(Kind.valueOf(kind), id);
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
