package ils.cataloguing.crosswalk;

/**
 * One subfield of danMARC2 and the one of MARC 21 that says the same.
 *
 * @param source which pages of the formats' descriptions say so, or that it is our own choice
 */
record Row(Side danMarc2, Way way, Side marc21, How how, String source) {

  /** In which direction a row is used. */
  enum Way {
    BOTH("="),
    FORTH(">"),
    BACK("<");

    private final String sign;

    Way(String sign) {
      this.sign = sign;
    }

    static Way of(String sign) {
      for (Way way : values()) {
        if (way.sign.equals(sign)) {
          return way;
        }
      }
      throw new IllegalArgumentException("no direction: " + sign);
    }
  }

  boolean isForth() {
    return way != Way.BACK;
  }

  boolean isBack() {
    return way != Way.FORTH;
  }
}
