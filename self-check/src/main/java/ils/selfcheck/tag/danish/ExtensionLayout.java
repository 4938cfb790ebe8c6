package ils.selfcheck.tag.danish;

import ils.selfcheck.tag.Element;
import java.util.List;

/**
 * Which elements stand in which extension block, in their order. All are text but the media format,
 * which is one byte.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies that nobody can change
enum ExtensionLayout {
  LIBRARY(1, Element.MEDIA_FORMAT, Element.ALTERNATIVE_ID, Element.ALTERNATIVE_OWNER),
  ACQUISITION(
      2,
      Element.SUPPLIER,
      Element.PRODUCT_LOCAL,
      Element.ORDER_NUMBER,
      Element.INVOICE_NUMBER,
      Element.GS1_PRODUCT,
      Element.SUPPLY_CHAIN_STAGE),
  SUPPLEMENT(
      3,
      Element.SHELF_LOCATION,
      Element.MARC_MEDIA_FORMAT,
      Element.ONIX_MEDIA_FORMAT,
      Element.SUBSIDIARY),
  TITLE(4, Element.TITLE),
  ILL(5, Element.ILL_BORROWER, Element.ILL_TRANSACTION, Element.ALTERNATIVE_ILL_BORROWER);

  private final int id;
  private final List<Element> fields;

  ExtensionLayout(int id, Element... fields) {
    this.id = id;
    this.fields = List.of(fields);
  }

  int id() {
    return id;
  }

  /** The texts of the block in order; a library block's first byte, the media format, not among. */
  List<Element> texts() {
    return this == LIBRARY ? fields.subList(1, fields.size()) : fields;
  }

  boolean holds(Element element) {
    return fields.contains(element);
  }
}
