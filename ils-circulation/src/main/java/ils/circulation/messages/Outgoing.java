package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;

/**
 * A message worded and ready to be handed over.
 *
 * @param id the same at every try, so that a receiver can tell a repeat
 * @param tries this one included
 * @param sender whom it is from, for the person who reads it; empty for the installation's own
 * @param from the library's name
 */
public record Outgoing(
    long id,
    int tries,
    long person,
    Medium medium,
    String address,
    String sender,
    String from,
    String subject,
    String text) {

  /** Names nobody: a message is a number in logs. */
  @Override
  public String toString() {
    return "message " + id + " by " + medium + ", try " + tries;
  }
}
