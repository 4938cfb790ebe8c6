package ils.circulation.policy.rules;

import ils.circulation.policy.due.HardDue;
import ils.circulation.policy.due.LoanPeriod;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.core.money.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the values of a key are written. */
enum ValueForm {
  PERIOD,
  COUNT,
  LIMIT,
  FLAG,
  WORD,
  NAMES,
  MONEY,
  HARD_DATE;

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  RuleValue read(String text) {
    return switch (this) {
      case PERIOD -> new RuleValue.Period(LoanPeriod.parse(text));
      case COUNT -> new RuleValue.Count(count(text));
      case LIMIT -> limit(text);
      case FLAG -> flag(text);
      case WORD -> new RuleValue.Word(word(text));
      case NAMES ->
          new RuleValue.Names(text.equals("none") ? List.of() : List.of(text.split(" +")));
      case MONEY -> new RuleValue.Money(text.equals("unlimited") ? null : amount(text));
      case HARD_DATE -> new RuleValue.Hard(text.equals("none") ? null : HardDue.parse(text));
    };
  }

  private static @Nullable Integer count(String text) {
    if (text.equals("unlimited")) {
      return null;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw new Flawed(Flaw.NO_COUNT, text);
    }
    return Integer.valueOf(text);
  }

  private static RuleValue limit(String text) {
    String[] words = text.split(" +");
    if (words.length == 1) {
      return new RuleValue.Limit(count(words[0]), null);
    }
    if (words.length == 2 && words[1].equals("here")) {
      return new RuleValue.Limit(count(words[0]), RuleValue.Limit.HERE);
    }
    if (words.length == 3 && words[1].equals("at")) {
      return new RuleValue.Limit(count(words[0]), words[2]);
    }
    throw new Flawed(Flaw.NO_LIMIT, text);
  }

  private static RuleValue flag(String text) {
    if (!text.equals("yes") && !text.equals("no")) {
      throw new Flawed(Flaw.NO_FLAG, text);
    }
    return new RuleValue.Flag(text.equals("yes"));
  }

  private static String word(String text) {
    if (text.contains(" ")) {
      throw new Flawed(Flaw.MORE_WORDS, text);
    }
    return text;
  }

  private static Amount amount(String text) {
    Amount amount = money(text);
    if (amount.minorUnits() < 0) {
      throw new Flawed(Flaw.NEGATIVE, text);
    }
    return amount;
  }

  private static Amount money(String text) {
    try {
      return Amount.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Flawed(Flaw.NO_AMOUNT, text);
    }
  }
}
