package ils.circulation.desk;

import ils.core.page.Texts;

/** What a place is called, in the language of whoever reads it. */
record PlaceName(String da, String en) implements Texts.Told {

  @Override
  public String in(Texts texts) {
    return texts.locale().getLanguage().equals("en") ? en : da;
  }
}
