package ils.bench;

import java.util.Map;
import java.util.TreeMap;

/** Answers that said no, counted by what they said; a figure with unexplained ones says nothing. */
public final class Sip2LoadRefusals {

  private final Map<String, Integer> byWords = new TreeMap<>();

  /** Counts the answer if it is a refusal, and passes on whether it was none. */
  public synchronized boolean accepted(Sip2LoadAnswer answer) {
    if (!answer.accepted()) {
      byWords.merge(answer.words().isEmpty() ? "(no words)" : answer.words(), 1, Integer::sum);
    }
    return answer.accepted();
  }

  public synchronized int count() {
    return byWords.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Each reason with its number, for a remark beside the figures. */
  @Override
  public synchronized String toString() {
    return byWords.toString();
  }
}
