package ils.opac.fbs.catalog;

/**
 * Which form of holdings is asked for.
 *
 * @param logistics whether the place stands in {@code lmsPlacement}
 * @param returnDates whether items on loan say when they are due
 */
record HoldingsVersion(boolean logistics, boolean returnDates) {

  private static final int FIRST_PLAIN_WITH_DATES = 5;
  private static final int FIRST_LOGISTICS_WITH_DATES = 2;

  static HoldingsVersion plain(int version) {
    return new HoldingsVersion(false, version >= FIRST_PLAIN_WITH_DATES);
  }

  static HoldingsVersion logistics(int version) {
    return new HoldingsVersion(true, version >= FIRST_LOGISTICS_WITH_DATES);
  }
}
