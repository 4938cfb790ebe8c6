package ils.opac.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import org.apache.lucene.util.BytesRef;

/**
 * Keys that file texts as Danish lists do: word by word, æ ø å last, aa as å, w after v, ü as y.
 *
 * <p>From the collation of ICU for Danish (CLDR), whose keys change between versions; {@link
 * #VERSION} is kept with the index, which is rebuilt when it differs.
 */
public final class SortKeys {

  /** Of the rules and data behind the keys. */
  public static final String VERSION = VersionInfo.ICU_VERSION.toString();

  /** More would not change an order that people can see; Lucene's limit is 32,766 bytes. */
  private static final int LONGEST = 120;

  private static final Collator DANISH = Collator.getInstance(new ULocale("da")).freeze();

  private SortKeys() {}

  /** The key of a text; keys are compared as unsigned bytes. */
  public static BytesRef of(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    byte[] key = DANISH.getCollationKey(start).toByteArray();
    return new BytesRef(key, 0, key.length - 1); // without the closing zero
  }
}
