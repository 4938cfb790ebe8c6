package ils.opac.fbs.patron;

/**
 * The versions of a patron that FBS has live at once: each adds to the one before, and all are made
 * from one model.
 */
enum PatronVersion {
  V4,
  /** Adds {@code notificationProtocols}. */
  V5,
  /** Adds {@code tags}. */
  V6,
  /** Adds {@code guardianVisibility} and {@code interests}. */
  V7,
  /** Adds the consents. */
  V8,
  /** Adds district and sub-district to addresses. */
  V9;

  /**
   * The patron inside an {@code AuthenticatedPatron}, which counts one higher: V8 holds a PatronV7.
   */
  static PatronVersion inside(int authenticatedPatron) {
    return values()[Math.clamp(authenticatedPatron - 5, 0, values().length - 1)];
  }

  boolean since(PatronVersion first) {
    return compareTo(first) >= 0;
  }
}
