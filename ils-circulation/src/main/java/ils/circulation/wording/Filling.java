package ils.circulation.wording;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills a wording in. It gets maps of words and nothing else: no object whose methods it could
 * call, no other file; and what stands in a value is never read as a wording.
 *
 * <p>The result is plain text, so that nothing in it is markup anywhere; a page that shows it
 * escapes it as it does every text. Values lose their line breaks and control characters: a title
 * must not be able to begin a paragraph of its own, or a header.
 */
public final class Filling {

  private static final int LONGEST_VALUE = 600;

  /** Characters that a message's subject has room for. */
  private static final int LONGEST_SUBJECT = 200;

  private static final Set<Integer> UNSEEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.SURROGATE);

  private static final Mustache.Compiler LANGUAGE =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .strictSections(true)
          .withCollector(new MapsAlone())
          .withLoader(
              name -> {
                throw new MustacheException("no other file can be named: " + name);
              });

  private Filling() {}

  /** Thrown where a wording cannot be filled in: it was written behind the application's back. */
  public static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Broken(MustacheException cause) {
      super("the wording cannot be filled in", cause);
    }
  }

  /**
   * Fills in a text.
   *
   * @param values of the whole
   * @param items of each thing told, each with the same fields
   * @throws Broken if it names a field that is not there, or is no wording at all
   */
  public static String fill(
      String text, Map<String, String> values, List<Map<String, String>> items) {
    var context = new HashMap<String, Object>(clean(values));
    context.put("items", items.stream().map(Filling::clean).toList());
    try {
      return LANGUAGE.compile(text).execute(context);
    } catch (MustacheException e) {
      throw new Broken(e);
    }
  }

  /** The letter around what is told already, which keeps its lines. */
  static String wrap(String text, Map<String, String> values, String told) {
    var context = new HashMap<String, Object>(clean(values));
    context.put("text", told);
    try {
      return LANGUAGE.compile(text).execute(context);
    } catch (MustacheException e) {
      throw new Broken(e);
    }
  }

  private static Map<String, String> clean(Map<String, String> values) {
    var clean = new HashMap<String, String>();
    values.forEach((name, value) -> clean.put(name, clean(value)));
    return clean;
  }

  /** One line, without what is not to be seen. */
  static String clean(String value) {
    var line = new StringBuilder();
    value.codePoints().map(c -> isVisible(c) ? c : ' ').forEach(line::appendCodePoint);
    String stripped = line.toString().strip();
    return stripped.substring(0, Math.min(LONGEST_VALUE, stripped.length()));
  }

  /** A subject that was filled in, as long as one may be: with many items it may have grown. */
  static String subject(String filled) {
    String line = clean(filled);
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  private static boolean isVisible(int codePoint) {
    return !UNSEEN.contains(Character.getType(codePoint));
  }

  /** Looks into maps and lists, and never at an object's methods and fields. */
  private static final class MapsAlone extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
