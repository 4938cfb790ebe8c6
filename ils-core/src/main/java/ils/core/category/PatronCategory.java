package ils.core.category;

import ils.core.administration.Names;
import ils.core.person.RoleKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower is for the rules, such as a child or a homebound reader. Roles and rules name it
 * by its code, which never changes.
 *
 * @param municipality whose it is
 * @param retiredAt since when nobody is to be given it; null while it is in use
 */
public record PatronCategory(
    long id,
    long municipality,
    String code,
    Described described,
    @Nullable Instant retiredAt,
    int version) {

  /**
   * What the library says of it.
   *
   * @param kinds the roles it is for; empty for every kind
   * @param nodes where it holds, with all below
   */
  public record Described(Names names, Set<RoleKind> kinds, Ages ages, Set<Long> nodes) {

    public Described {
      kinds = Set.copyOf(kinds);
      nodes = Set.copyOf(nodes);
    }
  }

  /**
   * Whole years, both ends included.
   *
   * @param from null: from birth
   * @param to null: however old
   */
  public record Ages(@Nullable Integer from, @Nullable Integer to) {

    /** Everybody. */
    public static final Ages ALL = new Ages(null, null);

    static final int OLDEST = 150;

    boolean makeSense() {
      int first = from == null ? 0 : from;
      int last = to == null ? OLDEST : to;
      return first >= 0 && last <= OLDEST && first <= last;
    }

    /** As {@code 14-17}, with nothing for an open end. */
    @Override
    public String toString() {
      return from == null && to == null
          ? ""
          : (from == null ? "" : from) + "-" + (to == null ? "" : to);
    }
  }

  public boolean isRetired() {
    return retiredAt != null;
  }

  /** The name in the language of a tag such as {@code en}; Danish for every other. */
  public String name(String language) {
    Names names = described.names();
    return language.startsWith("en") ? names.english() : names.danish();
  }
}
