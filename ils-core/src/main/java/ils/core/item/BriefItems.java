package ils.core.item;

import ils.core.event.Occasion;

/**
 * Makes a brief record with its item, so that the desk can lend at once what it holds in its hand.
 * Cataloguing owns records and implements this; circulation calls it inside its own transaction.
 */
public interface BriefItems {

  /**
   * Adds both. The item stands available at home and carries {@link ItemFlag#FAST_ADD}; the record
   * is found by staff alone until cataloguing has seen it.
   *
   * @return id of the item
   */
  long add(Occasion occasion, BriefItem brief);
}
