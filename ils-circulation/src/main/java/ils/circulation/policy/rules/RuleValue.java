package ils.circulation.policy.rules;

import ils.circulation.policy.due.HardDue;
import ils.circulation.policy.due.LoanPeriod;
import ils.core.money.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule sets for one {@link RuleKey}. */
public sealed interface RuleValue {

  /** As in the text form. */
  String text();

  record Period(LoanPeriod period) implements RuleValue {
    @Override
    public String text() {
      return period.text();
    }
  }

  /** A whole number; null is without limit, 0 is none (B.2, decision 5). */
  record Count(@Nullable Integer count) implements RuleValue {
    @Override
    public String text() {
      return count == null ? "unlimited" : count.toString();
    }
  }

  /**
   * A number of loans, and which loans count.
   *
   * @param at loans made at or below this node; {@code here} for the desk's own node, null for all
   */
  record Limit(@Nullable Integer count, @Nullable String at) implements RuleValue {

    /** The scope of a limit that counts the loans of the desk's own node. */
    public static final String HERE = "here";

    @Override
    public String text() {
      String number = new Count(count).text();
      if (at == null) {
        return number;
      }
      return at.equals(HERE) ? number + " here" : number + " at " + at;
    }
  }

  record Flag(boolean on) implements RuleValue {
    @Override
    public String text() {
      return on ? "yes" : "no";
    }
  }

  /** One of the words that its key allows, or the name of a fee model or of a kind of hours. */
  record Word(String word) implements RuleValue {
    @Override
    public String text() {
      return word;
    }
  }

  record Names(List<String> names) implements RuleValue {
    public Names {
      names = List.copyOf(names);
    }

    @Override
    public String text() {
      return names.isEmpty() ? "none" : String.join(" ", names);
    }
  }

  record Money(@Nullable Amount amount) implements RuleValue {
    @Override
    public String text() {
      return amount == null ? "unlimited" : amount.toString();
    }
  }

  record Hard(@Nullable HardDue due) implements RuleValue {
    @Override
    public String text() {
      return due == null ? "none" : due.text();
    }
  }
}
