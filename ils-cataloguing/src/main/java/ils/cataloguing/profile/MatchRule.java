package ils.cataloguing.profile;

import java.util.Arrays;

/** How a record that is not known by its own number may be known, in the words of a profile. */
public enum MatchRule {
  /** Source and control number; what a record is known by first of all. */
  CONTROL_NUMBER("control-number"),
  /** The same valid FAUST number, whoever supplied it. */
  FAUST("faust"),
  /** The same ISBN, and the same material type: an e-book never becomes the printed book. */
  ISBN("isbn"),
  /** The same number of LCCN, OCLC, EAN, ISMN or ISRC, and the same material type. */
  NUMBER("number"),
  /** The same author and title (the key of the work), year and material type. */
  TITLE("title");

  private final String id;

  MatchRule(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Whether two records that fit must also be of one material type. */
  public boolean asksForMaterial() {
    return this == ISBN || this == NUMBER || this == TITLE;
  }

  /**
   * @throws IllegalArgumentException naming the rules there are
   */
  static MatchRule of(String id) {
    return Arrays.stream(values())
        .filter(rule -> rule.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no match rule '"
                        + id
                        + "'; there are "
                        + Arrays.stream(values()).map(MatchRule::id).toList()));
  }
}
