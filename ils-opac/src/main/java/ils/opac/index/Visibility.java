package ils.opac.index;

import ils.core.item.Audience;

/**
 * Who may find an item: everybody, one school, the users of one school's class sets, or staff.
 *
 * <p>Kept in the index as a token, alone to filter records and before a branch to count them, so
 * that neither hits nor counts nor facets tell of stock that the viewer may not see.
 *
 * @param token the form kept in the index
 */
public record Visibility(String token) {

  /** Found by everybody. */
  public static final Visibility PUBLIC = new Visibility("public");

  /** Found by staff alone. */
  public static final Visibility STAFF = new Visibility("staff");

  /** Stands between visibility and branch; never part of either. */
  private static final char AT = '|';

  /** Found by the pupils and staff of one school. */
  public static Visibility ofSchool(long node) {
    return new Visibility("school:" + node);
  }

  /** Found by those who may book the class sets of one school. */
  public static Visibility ofClassSets(long node) {
    return new Visibility("set:" + node);
  }

  /**
   * Who may find an item.
   *
   * @param node the school, where the audience is one school's
   */
  public static Visibility of(Audience audience, long node) {
    return switch (audience) {
      case PUBLIC -> PUBLIC;
      case SCHOOL -> ofSchool(node);
      case CLASS_SET -> ofClassSets(node);
      case STAFF -> STAFF;
    };
  }

  /** The place of stock at a branch that is visible in this way. */
  public String at(long branch) {
    return token + AT + branch;
  }

  /** The branch of a place. */
  public static long branchOf(String place) {
    return Long.parseLong(place.substring(place.indexOf(AT) + 1));
  }

  /** The visibility of a place. */
  public static Visibility of(String place) {
    return new Visibility(place.substring(0, place.indexOf(AT)));
  }
}
