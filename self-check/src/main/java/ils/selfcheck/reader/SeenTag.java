package ils.selfcheck.reader;

/**
 * A chip that answered an inventory.
 *
 * @param dsfid its format register, 0 to 255
 */
public record SeenTag(TagUid uid, int dsfid) {}
