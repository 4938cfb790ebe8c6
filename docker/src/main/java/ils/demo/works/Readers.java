package ils.demo.works;

/** Whom a work is written for; the letter is the one in the tables. */
public enum Readers {
  ADULTS('v'),
  YOUNG('u'),
  CHILDREN('b'),
  SMALL_CHILDREN('s'),
  /** Textbooks: bought by schools, lent to pupils for the school year. */
  PUPILS('k');

  private final char letter;

  Readers(char letter) {
    this.letter = letter;
  }

  static Readers of(String letter) {
    for (Readers readers : values()) {
      if (letter.length() == 1 && letter.charAt(0) == readers.letter) {
        return readers;
      }
    }
    throw new IllegalStateException("no such readers: '" + letter + "'");
  }

  /** Whether the work stands in the children's library. */
  public boolean children() {
    return this == CHILDREN || this == SMALL_CHILDREN;
  }
}
