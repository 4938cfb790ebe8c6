package ils.opac.index.words;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives the parts of compounds, and nothing for words that are not compounds. */
final class CompoundFilter extends TokenFilter {

  private static final int REMEMBERED = 20_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> ready = new ArrayDeque<>();
  private final Map<String, List<String>> known = new HashMap<>();

  CompoundFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (ready.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      ready.addAll(parts(term.toString()));
    }
    term.setEmpty().append(ready.remove());
    increment.setPositionIncrement(
        1); // the word before it may not be a compound, and so not be there
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ready.clear();
  }

  private List<String> parts(String stem) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(stem, Compounds::parts);
  }
}
