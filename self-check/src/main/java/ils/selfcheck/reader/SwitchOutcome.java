package ils.selfcheck.reader;

import ils.selfcheck.tag.Security;

/**
 * What came of switching one tag's security.
 *
 * @param done whether the tag says what was wanted, by reading it back
 * @param now what it says, {@link Security#UNKNOWN} if it could not be asked any more
 * @param tries how often it was written; 0 if it was right already
 * @param why what stood in the way; empty if it was done
 */
public record SwitchOutcome(boolean done, Security now, int tries, String why) {}
