package ils.opac.index.words;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * The three readings of a text; index and query share them, for any difference loses hits.
 *
 * <p>No stop words: titles are made of them. Foreign diacritics are folded, the Danish letters are
 * not.
 */
public final class CatalogueAnalyzer extends Analyzer {

  /** Words as written, in Danish letters and without other diacritics. */
  public static final CatalogueAnalyzer PLAIN = new CatalogueAnalyzer(Reading.PLAIN);

  /** The Danish stems of the words. */
  public static final CatalogueAnalyzer STEM = new CatalogueAnalyzer(Reading.STEM);

  /** The stems of the parts of compounds, and only those. */
  public static final CatalogueAnalyzer PARTS = new CatalogueAnalyzer(Reading.PARTS);

  /**
   * Changes whenever the same text may give other terms than before; an index made by another
   * version is rebuilt.
   */
  public static final String VERSION = "1";

  private static final int LONGEST_EXACT = 200;

  private static final Normalizer2 FOLD =
      new FilteredNormalizer2(ICUFoldingFilter.NORMALIZER, new UnicodeSet("[^æøå]").freeze());
  private static final StemmerOverrideMap IRREGULAR = IrregularForms.overrides();
  private static final NormalizeCharMap SIGNS = signs();

  private enum Reading {
    PLAIN,
    STEM,
    PARTS
  }

  private final Reading reading;

  private CatalogueAnalyzer(Reading reading) {
    this.reading = reading;
  }

  private static NormalizeCharMap signs() {
    var builder = new NormalizeCharMap.Builder();
    builder.add("&", " " + WordFormsFilter.AMPERSAND + " ");
    builder.add("C++", "cplusplus");
    builder.add("c++", "cplusplus");
    builder.add("C#", "csharp");
    builder.add("c#", "csharp");
    return builder.build();
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new MappingCharFilter(SIGNS, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = new StandardTokenizer();
    TokenStream result = new ICUNormalizer2Filter(source); // lower case, composed
    result = new DanishLettersFilter(new WordFormsFilter(result));
    result = new ICUNormalizer2Filter(result, FOLD);
    if (reading != Reading.PLAIN) {
      result = new StemmerOverrideFilter(result, IRREGULAR);
      result = new SnowballFilter(result, new DanishStemmer());
    }
    if (reading == Reading.PARTS) {
      result = new CompoundFilter(result);
    }
    return new TokenStreamComponents(source, result);
  }

  /** The terms of a text, one for each place; variants at the same place are left out. */
  public List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (increment.getPositionIncrement() > 0 || reading == Reading.PARTS) {
          terms.add(term.toString());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail to be read
    }
    return terms;
  }

  /**
   * A whole text as one term, for exact matches: {@code "Krig og fred!"} as {@code krig og fred}.
   */
  public static String exact(String text) {
    String joined = String.join(" ", PLAIN.terms(text));
    return joined.length() <= LONGEST_EXACT ? joined : joined.substring(0, LONGEST_EXACT);
  }
}
