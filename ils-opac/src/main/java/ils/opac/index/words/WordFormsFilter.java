package ils.opac.index.words;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Evens out apostrophes, initials and the ampersand.
 *
 * <ul>
 *   <li>{@code l'enfant} gives {@code lenfant} and, at the same place, {@code enfant}; {@code
 *       Carl's} gives {@code carls} and {@code carl}.
 *   <li>{@code H.C.} and {@code H. C.} both give {@code h}, {@code c} and, at the place of the
 *       first, {@code hc}.
 *   <li>{@code &} gives {@code og}, {@code and}, {@code und} and {@code et} at one place.
 * </ul>
 *
 * <p>Expects lower case.
 */
final class WordFormsFilter extends TokenFilter {

  /** What {@link CatalogueAnalyzer} writes for an ampersand, which the tokenizer would drop. */
  static final String AMPERSAND = "ampersandsign";

  private static final int LONGEST_RUN = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<Form> ready = new ArrayDeque<>();
  private @Nullable Form held;

  /** One token to give, with the attributes of the token it was made from. */
  private record Form(String text, int step, State state) {
    boolean isInitial() {
      return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    Form as(String other, int otherStep) {
      return new Form(other, otherStep, state);
    }
  }

  WordFormsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (ready.isEmpty()) {
      fill();
    }
    Form next = ready.poll();
    if (next == null) {
      return false;
    }
    restoreState(next.state());
    term.setEmpty().append(next.text());
    increment.setPositionIncrement(next.step());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ready.clear();
    held = null;
  }

  private void fill() throws IOException {
    Form first = take();
    if (first == null) {
      return;
    }
    if (!first.isInitial() && !isDotted(first.text())) {
      word(first);
      return;
    }
    List<Form> run = new ArrayList<>();
    Form next = first;
    while (next != null && run.size() < LONGEST_RUN && addInitials(run, next)) {
      next = take();
    }
    held = next;
    giveRun(run);
  }

  private @Nullable Form take() throws IOException {
    Form before = held;
    if (before != null) {
      held = null;
      return before;
    }
    if (!input.incrementToken()) {
      return null;
    }
    return new Form(term.toString(), increment.getPositionIncrement(), captureState());
  }

  private static boolean isDotted(String text) {
    if (text.length() < 3 || text.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean addInitials(List<Form> run, Form form) {
    if (form.isInitial()) {
      run.add(form);
      return true;
    }
    if (!isDotted(form.text())) {
      return false;
    }
    for (int i = 0; i < form.text().length(); i += 2) {
      run.add(form.as(form.text().substring(i, i + 1), i == 0 ? form.step() : 1));
    }
    return true;
  }

  private void giveRun(List<Form> run) {
    ready.add(run.get(0));
    if (run.size() > 1) {
      StringBuilder joined = new StringBuilder();
      run.forEach(form -> joined.append(form.text()));
      ready.add(run.get(0).as(joined.toString(), 0));
    }
    ready.addAll(run.subList(1, run.size()));
  }

  private void word(Form form) {
    String text = form.text();
    if (text.equals(AMPERSAND)) {
      ready.add(form.as("og", form.step()));
      List.of("and", "und", "et").forEach(and -> ready.add(form.as(and, 0)));
      return;
    }
    int mark = text.indexOf('\'') >= 0 ? text.indexOf('\'') : text.indexOf('\u2019');
    if (mark < 0) {
      ready.add(form);
      return;
    }
    ready.add(form.as(text.replace("'", "").replace("\u2019", ""), form.step()));
    if (mark <= 2 && mark < text.length() - 1) {
      ready.add(form.as(text.substring(mark + 1), 0));
    } else if (mark > 2) {
      ready.add(form.as(text.substring(0, mark), 0));
    }
  }
}
