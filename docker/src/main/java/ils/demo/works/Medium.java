package ils.demo.works;

/**
 * What an edition is made of.
 *
 * @see <a href="https://www.kat-format.dk/danMARC2/Danmarc2.9.htm">danMARC2 field 009</a>
 */
public enum Medium {
  BOOK("a", "xx", "am"),
  LARGE_PRINT("a", "xx", "am"),
  E_BOOK("a", "xe", "am"),
  AUDIO_NET("r", "xe", "im"),
  AUDIO_CD("r", "xc", "im"),
  FILM_DISC("m", "th", "gm"),
  FILM_NET("m", "xe", "gm"),
  MUSIC_CD("s", "xc", "jm"),
  COMPUTER_GAME("t", "to", "mm"),
  BOARD_GAME("u", "ul", "rm"),
  PERIODICAL("a", "xx", "as");

  private final String general;
  private final String specific;
  private final String leader;

  Medium(String general, String specific, String leader) {
    this.general = general;
    this.specific = specific;
    this.leader = leader;
  }

  /** The general material code, danMARC2 009*a. */
  public String general() {
    return general;
  }

  /** The specific material code, danMARC2 009*g. */
  public String specific() {
    return specific;
  }

  /** Type of record and bibliographic level, positions 6 and 7 of the MARC 21 leader. */
  public String leader() {
    return leader;
  }

  /** Whether there is nothing to put on a shelf. */
  public boolean online() {
    return this == E_BOOK || this == AUDIO_NET || this == FILM_NET;
  }

  /** Whether it is read with the eyes and has pages. */
  public boolean pages() {
    return this == BOOK || this == LARGE_PRINT || this == E_BOOK;
  }
}
