package ils.opac.search;

import ils.opac.index.Fields;
import java.util.Arrays;
import java.util.Optional;

/**
 * By what a list of hits can be narrowed; several values of one field mean any of them, several
 * fields mean all of them. The order is the one in which they are shown.
 */
public enum FacetField {
  /** Value {@code true}: can be had now, at the chosen branches if some are. */
  AVAILABLE("available", Fields.PLACE),
  /** {@code MaterialType} names. */
  MATERIAL("material", Fields.MATERIAL),
  /** Node ids of branches. */
  BRANCH("branch", Fields.PLACE),
  /** {@code Audience} names. */
  AUDIENCE("audience", Fields.AUDIENCE),
  /** {@code true} and {@code false}. */
  FICTION("fiction", Fields.FICTION),
  /** ISO 639-2/B codes. */
  LANGUAGE("language", Fields.LANGUAGE),
  /** Headings as in the records. */
  SUBJECT("subject", Fields.SUBJECT_FACET),
  /** First year of the decade. */
  DECADE("decade", Fields.DECADE);

  private final String key;
  private final String indexField;

  FacetField(String key, String indexField) {
    this.key = key;
    this.indexField = indexField;
  }

  /** The name in addresses; never changes. */
  public String key() {
    return key;
  }

  String indexField() {
    return indexField;
  }

  /** The field with this name in addresses. */
  public static Optional<FacetField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
