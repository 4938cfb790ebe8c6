package ils.selfcheck.tag;

/** How the memory of a tag is laid out. */
public enum TagModel {
  /** ISO 28560-3, the Danish model (DS/INF 163): a fixed basic block and extension blocks. */
  ISO_28560_3(0x3E),
  /** ISO 28560-2: objects of ISO/IEC 15962 without a directory. */
  ISO_28560_2(0x06);

  private final int dsfid;

  TagModel(int dsfid) {
    this.dsfid = dsfid;
  }

  /** What the format register should say. */
  public int dsfid() {
    return dsfid;
  }
}
