package ils.opac.search;

import ils.opac.search.QueryLexer.FieldName;
import ils.opac.search.QueryLexer.Quoted;
import ils.opac.search.QueryLexer.Sign;
import ils.opac.search.QueryLexer.Token;
import ils.opac.search.QueryLexer.Word;
import ils.opac.search.Wish.And;
import ils.opac.search.Wish.Everything;
import ils.opac.search.Wish.Not;
import ils.opac.search.Wish.Or;
import ils.opac.search.Wish.Phrase;
import ils.opac.search.Wish.Words;
import ils.opac.search.Wish.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type.
 *
 * <p>Words stand for "all of these". {@code "in quotes"} is a phrase, {@code ord*} a beginning,
 * {@code titel:krig}, {@code ti=krig} or {@code titel:(krig fred)} asks one field, {@code AND OR
 * NOT} or {@code OG ELLER IKKE} in capitals are operators, and {@code -ord} is short for NOT. Every
 * text means something: what cannot be understood as an operator is taken as words.
 */
public final class QueryLanguage {

  /** More is not read; no person types so much, and each word costs a little time. */
  static final int MOST_TOKENS = 64;

  /** A longer text is cut here before anything else is done with it. */
  static final int LONGEST = 1_000;

  private static final int DEEPEST = 16;
  private static final int LAST_YEAR = 9999;
  private static final Pattern YEARS =
      Pattern.compile("(\\d{1,4})(?:(-)(\\d{1,4})?)?|(-)(\\d{1,4})");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private QueryLanguage(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Understands any text. */
  public static Wish parse(String text) {
    List<Token> tokens =
        QueryLexer.tokens(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    var parser = new QueryLanguage(tokens.subList(0, Math.min(tokens.size(), MOST_TOKENS)));
    List<Wish> parts = new ArrayList<>();
    while (parser.at < parser.tokens.size()) {
      Wish part = parser.either(SearchField.ANY);
      if (!(part instanceof Everything)) {
        parts.add(part);
      }
      parser.at++; // over a parenthesis that closes nothing
    }
    return all(parts);
  }

  private Wish either(SearchField field) {
    List<Wish> parts = new ArrayList<>();
    parts.add(together(field));
    while (peek() == Sign.OR) {
      at++;
      parts.add(together(field));
    }
    parts.removeIf(Everything.class::isInstance);
    return parts.size() > 1 ? new Or(parts) : all(parts);
  }

  private Wish together(SearchField field) {
    List<Wish> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Token token = peek(); token != null && token != Sign.CLOSE && token != Sign.OR; ) {
      if (token instanceof Word word && !isYear(field)) {
        words.add(word.text());
        at++;
      } else {
        Wish part = one(field);
        if (!(part instanceof Everything)) {
          parts.add(part);
        }
      }
      token = peek();
    }
    if (!words.isEmpty()) {
      parts.add(0, new Words(field, words));
    }
    return all(parts);
  }

  private static Wish all(List<Wish> parts) {
    return switch (parts.size()) {
      case 0 -> new Everything();
      case 1 -> parts.get(0);
      default -> new And(parts);
    };
  }

  private Wish one(SearchField field) {
    Token token = peek();
    at++;
    if (token instanceof Word word) {
      return word(field, word.text());
    }
    if (token instanceof Quoted quoted) {
      return quoted.text().isBlank() ? new Everything() : new Phrase(field, quoted.text());
    }
    if (token instanceof FieldName name) {
      return depth < DEEPEST ? nested(() -> value(name.field())) : new Everything();
    }
    if (token == Sign.NOT) {
      return depth < DEEPEST ? nested(() -> not(field)) : new Everything();
    }
    if (token == Sign.OPEN && depth < DEEPEST) {
      return nested(() -> inParentheses(field));
    }
    return new Everything(); // AND is what happens anyway
  }

  private Wish nested(Supplier<Wish> inner) {
    depth++;
    Wish wish = inner.get();
    depth--;
    return wish;
  }

  private Wish value(SearchField field) {
    Token next = peek();
    return next == null || next == Sign.CLOSE || next == Sign.OR ? new Everything() : one(field);
  }

  private Wish not(SearchField field) {
    Wish part = value(field);
    return part instanceof Everything ? part : new Not(part);
  }

  private Wish inParentheses(SearchField field) {
    Wish inner = either(field);
    if (peek() == Sign.CLOSE) {
      at++;
    }
    return inner;
  }

  private static boolean isYear(SearchField field) {
    return field == SearchField.YEAR;
  }

  private static Wish word(SearchField field, String text) {
    if (isYear(field)) {
      Matcher years = YEARS.matcher(text);
      if (years.matches()) {
        return years(years);
      }
    }
    return new Words(field, List.of(text));
  }

  /** {@code 1990}, {@code 1990-2000}, {@code 1990-} or {@code -2000}. */
  private static Wish years(Matcher match) {
    if (match.group(4) != null) {
      return new Years(0, Integer.parseInt(match.group(5)));
    }
    int first = Integer.parseInt(match.group(1));
    String last = match.group(3);
    boolean open = match.group(2) != null && last == null;
    return new Years(first, open ? LAST_YEAR : last == null ? first : Integer.parseInt(last));
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }
}
