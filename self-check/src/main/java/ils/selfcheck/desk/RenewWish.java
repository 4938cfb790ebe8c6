package ils.selfcheck.desk;

/**
 * A patron at a terminal wants to keep an item longer.
 *
 * @param barcode empty when only the title is named
 * @param title as the terminal has it from a list; may be empty
 * @param othersToo whether somebody else may renew it for the borrower
 */
public record RenewWish(PatronCard card, String barcode, String title, boolean othersToo) {}
