package ils.circulation.rulebook;

import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of one resolution as lines {@code key=value@rule}, frozen on the loan. */
public final class TermsText {

  private TermsText() {}

  /** Only what a rule set; the rest is the product's standard. */
  public static String print(Resolution resolution) {
    List<String> lines = new ArrayList<>();
    for (RuleKey key : RuleKey.values()) {
      String source = resolution.source(key);
      if (!source.equals(Resolution.STANDARD)) {
        Optional<String> value = resolution.value(key).map(v -> v.text());
        value.ifPresent(text -> lines.add(key.word() + "=" + text + "@" + source));
      }
    }
    return String.join("\n", lines);
  }
}
