package ils.circulation.messages;

/** How handing a message over went. Reasons are words or reply codes, never what was replied. */
public sealed interface Handover {

  /**
   * Whoever carries it has taken it.
   *
   * @param via {@code smtp}, {@code gateway} or {@code file}
   * @param externalId the carrier's number; empty for none
   */
  record Taken(String via, String externalId) implements Handover {}

  /** It may go better later. */
  record Later(String why) implements Handover {}

  /** What it says is not wanted there; the address may be sound. */
  record Unwanted(String why) implements Handover {}

  /** Sent again, it would be refused again: there is nobody at this address. */
  record Refused(String why) implements Handover {}
}
