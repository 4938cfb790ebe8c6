package ils.selfcheck.desk;

import java.time.Instant;

/**
 * An item lies in a machine.
 *
 * @param returnedAt when it was laid there; never later than now
 * @param alreadyDone whether the machine took it while the line was down, and cannot give it back
 * @param undo whether the machine takes back a loan that it could not complete
 */
public record ReturnWish(String barcode, Instant returnedAt, boolean alreadyDone, boolean undo) {}
