package ils.cataloguing.marc;

/**
 * The two formats whose fields differ. A record belongs to one of them and is never converted on
 * import, because either way something is lost.
 */
public enum MarcFamily {
  /**
   * Control fields 001 to 009 without subfields; <a href="https://www.loc.gov/marc/">loc.gov</a>.
   */
  MARC21("00000nam a2200000   4500"),
  /** Every field has subfields, 001 too; <a href="https://www.kat-format.dk/">kat-format.dk</a>. */
  DANMARC2("00000n    2200000   4500");

  private final String emptyLeader;

  MarcFamily(String emptyLeader) {
    this.emptyLeader = emptyLeader;
  }

  /** The leader of a record that came without one, 24 characters. */
  public String emptyLeader() {
    return emptyLeader;
  }
}
