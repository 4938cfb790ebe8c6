package ils.opac.pages;

/**
 * The box to search in.
 *
 * @param large with a visible label, as on the front page
 * @param focused whether the cursor stands in it from the start
 */
public record SearchBox(String text, boolean large, boolean focused) {

  public static SearchBox of(String text) {
    return new SearchBox(text, false, false);
  }

  public static SearchBox ofHome() {
    return new SearchBox("", true, true);
  }
}
