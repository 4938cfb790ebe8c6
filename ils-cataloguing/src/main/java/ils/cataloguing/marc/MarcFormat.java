package ils.cataloguing.marc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How records are written in a file. The id is what users type, and never changes. */
public enum MarcFormat {
  DANMARC2_LINE("danmarc2-line", MarcFamily.DANMARC2),
  DANMARC2_ISO2709("danmarc2-iso2709", MarcFamily.DANMARC2),
  /**
   * ISO 25577; its {@code format} attribute tells the family of each record, danMARC2 when absent.
   */
  MARCXCHANGE("marcxchange", MarcFamily.DANMARC2, MarcFamily.MARC21),
  MARC21_ISO2709("marc21-iso2709", MarcFamily.MARC21),
  MARCXML("marcxml", MarcFamily.MARC21),
  /** One object for each record; an 001 with subfields tells danMARC2. */
  MARC_JSON("marc-json", MarcFamily.MARC21, MarcFamily.DANMARC2);

  private final String id;
  private final Set<MarcFamily> families;
  private final MarcFamily usual;

  MarcFormat(String id, MarcFamily usual, MarcFamily... others) {
    this.id = id;
    this.usual = usual;
    this.families = EnumSet.of(usual, others);
  }

  public String id() {
    return id;
  }

  /** The family of a record that does not tell itself. */
  public MarcFamily usualFamily() {
    return usual;
  }

  public boolean carries(MarcFamily family) {
    return families.contains(family);
  }

  /** The format with this id, if there is one. */
  public static Optional<MarcFormat> parse(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }
}
