package ils.core.event;

/** Through what an act came; every loan, return and event carries it. */
public enum Channel {
  DESK,
  KIOSK,
  SIP,
  WEB,
  APP,
  API,
  PHONE,
  AUTO;

  /** Whether the patron did it without help of staff. */
  public boolean isSelfService() {
    return this == KIOSK || this == SIP || this == WEB || this == APP || this == API;
  }
}
