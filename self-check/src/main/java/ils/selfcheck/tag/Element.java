package ils.selfcheck.tag;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a tag may say, by the number (relative OID) of ISO 28560-2. The Danish model says the same
 * in its basic block and its extension blocks, but has no place for local data.
 */
public enum Element {
  PRIMARY_ID(1),
  CONTENT_PARAMETER(2),
  OWNER(3, true),
  SET_INFORMATION(4),
  TYPE_OF_USAGE(5),
  SHELF_LOCATION(6),
  ONIX_MEDIA_FORMAT(7),
  MARC_MEDIA_FORMAT(8),
  SUPPLIER(9),
  ORDER_NUMBER(10),
  ILL_BORROWER(11, true),
  ILL_TRANSACTION(12),
  GS1_PRODUCT(13),
  ALTERNATIVE_UNIQUE_ID(14),
  LOCAL_A(15),
  LOCAL_B(16),
  TITLE(17),
  PRODUCT_LOCAL(18),
  MEDIA_FORMAT(19),
  SUPPLY_CHAIN_STAGE(20),
  INVOICE_NUMBER(21),
  ALTERNATIVE_ID(22),
  ALTERNATIVE_OWNER(23, true),
  SUBSIDIARY(24, true),
  ALTERNATIVE_ILL_BORROWER(25, true),
  LOCAL_C(26);

  private final int oid;
  private final boolean isil;

  Element(int oid) {
    this(oid, false);
  }

  Element(int oid, boolean isil) {
    this.oid = oid;
    this.isil = isil;
  }

  public int oid() {
    return oid;
  }

  /** Whether it names a library by its ISIL, which has a packing of its own. */
  public boolean isIsil() {
    return isil;
  }

  /** Whether it is among those that {@link TagContent} has a component for. */
  public boolean isBasic() {
    return oid <= 5;
  }

  public static Optional<Element> of(int oid) {
    return Arrays.stream(values()).filter(each -> each.oid == oid).findFirst();
  }
}
