package ils.cataloguing.crosswalk;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a content is carried over.
 *
 * @param join goes to the end of the subfield that is there, after this; empty: a subfield of its
 *     own
 * @param prefix stands before it in MARC 21
 * @param like what it must look like to come back by this row; empty: anything
 * @param nonfiling the indicator of MARC 21 that counts what is not filed, 1 or 2; 0 for none
 */
record How(Set<Word> words, String join, String prefix, String like, int nonfiling) {

  /** What has no argument. */
  enum Word {
    /** The subfield stands once in a field. */
    ONCE,
    /** {@code ¤} is dropped. */
    UNMARK,
    /** "f. 1957" is "1957-". */
    BORN,
    /** A join that comes back at every place where its mark stands. */
    JOINS
  }

  private static final Pattern WORD = Pattern.compile("(\\w+)(?: (?:\"([^\"]*)\"|(\\d)))?");
  private static final Pattern BORN = Pattern.compile("f\\. (\\d{4}\\??)");
  private static final Pattern BORN_IN_MARC21 = Pattern.compile("(\\d{4}\\??)-");

  static How parse(String text) {
    Set<Word> words = EnumSet.noneOf(Word.class);
    String join = "";
    String prefix = "";
    String like = "";
    int nonfiling = 0;
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      switch (found.group(1)) {
        case "once" -> words.add(Word.ONCE);
        case "unmark" -> words.add(Word.UNMARK);
        case "born" -> words.add(Word.BORN);
        case "joins" -> {
          words.add(Word.JOINS);
          join = found.group(2);
        }
        case "join" -> join = found.group(2);
        case "prefix" -> prefix = found.group(2);
        case "like" -> like = found.group(2);
        case "nonfiling" -> nonfiling = Integer.parseInt(found.group(3));
        default -> throw new IllegalArgumentException("unknown word in: " + text);
      }
    }
    return new How(words, join, prefix, like, nonfiling);
  }

  boolean isOnce() {
    return words.contains(Word.ONCE);
  }

  boolean isUnmark() {
    return words.contains(Word.UNMARK);
  }

  /** Whether this content of MARC 21 can come back by this row. */
  boolean accepts(String value) {
    return value.startsWith(prefix) && (like.isEmpty() || value.matches(like));
  }

  /** As written in MARC 21; the sorting mark is the caller's. */
  String forth(String value) {
    Matcher born = BORN.matcher(value);
    return prefix + (words.contains(Word.BORN) && born.matches() ? born.group(1) + "-" : value);
  }

  /** As written in danMARC2. */
  String back(String value) {
    String plain = value.substring(prefix.length());
    Matcher born = BORN_IN_MARC21.matcher(plain);
    return words.contains(Word.BORN) && born.matches() ? "f. " + born.group(1) : plain;
  }
}
