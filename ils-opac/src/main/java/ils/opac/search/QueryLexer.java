package ils.opac.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into words, phrases, field names, parentheses and operators. Nothing is an error.
 */
final class QueryLexer {

  /** Part of a query. */
  sealed interface Token {}

  record Word(String text) implements Token {}

  record Quoted(String text) implements Token {}

  record FieldName(SearchField field) implements Token {}

  /** A word that is not text: an operator or a parenthesis. */
  enum Sign implements Token {
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    var lexer = new QueryLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isISOControl(c)) {
      at++;
    } else if (c == '(' || c == ')') {
      tokens.add(c == '(' ? Sign.OPEN : Sign.CLOSE);
      at++;
    } else if (isQuote(c)) {
      quoted();
    } else if (c == '-' && startsWord(at + 1) && !continuesWord()) {
      tokens.add(Sign.NOT);
      at++;
    } else {
      word();
    }
  }

  private boolean startsWord(int index) {
    return index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index))
            || isQuote(text.charAt(index))
            || text.charAt(index) == '(');
  }

  private boolean continuesWord() {
    return at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && text.charAt(at - 1) != '(';
  }

  /** A phrase that is not closed goes on to the end of the query. */
  private void quoted() {
    int end = at + 1;
    while (end < text.length() && !isQuote(text.charAt(end))) {
      end++;
    }
    tokens.add(new Quoted(text.substring(at + 1, end)));
    at = end + 1;
  }

  private void word() {
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      char c = text.charAt(at);
      if ((c == ':' || c == '=') && at > start && fieldName(start)) {
        return;
      }
      at++;
    }
    String word = text.substring(start, at);
    tokens.add(
        switch (word) {
          case "AND", "OG" -> Sign.AND;
          case "OR", "ELLER" -> Sign.OR;
          case "NOT", "IKKE" -> Sign.NOT;
          default -> new Word(word);
        });
  }

  /** A known name right before a sign and with a value right after it; other words stay words. */
  private boolean fieldName(int start) {
    boolean valueFollows = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    var field = SearchField.named(text.substring(start, at));
    if (field.isEmpty() || !valueFollows) {
      return false;
    }
    tokens.add(new FieldName(field.get()));
    at++;
    return true;
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || c == '('
        || c == ')'
        || isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u00bb' || c == '\u00ab';
  }
}
