package ils.circulation.policy.flaw;

import java.util.Locale;

/**
 * Everything that can be wrong with a rule text. Programs get the English words; people get those
 * of their language from the bundles, under {@link #key}.
 */
public enum Flaw {
  TOO_LONG("a rule text has at most {0} characters, and this one has {1}"),
  NO_HEAD("the text begins with 'rule-set NAME'"),
  TOO_MANY_RULES("a set has at most {0} rules; split it"),
  NO_PART("'{0}' begins no part"),
  LINE_ALREADY("there is already a line '{0}'"),
  NOTHING_BELONGS("nothing belongs to '{0}'; do not indent"),
  NAME_ALREADY("there is already a {0} named '{1}'"),
  NO_NAME("a {0} has a name of letters, digits, '.', '_' and '-'"),
  UNREADABLE("'{0}' cannot be read"),
  ORDER("the order names each dimension once"),
  NO_DIMENSION("'{0}' is no dimension"),
  NO_BRANCH("the branch is desk, borrower or item"),
  NO_LIMIT_SET("write 'limit-set NAME 2 game console'"),
  NO_MODEL_LINE("'{0}' is no line of a {1}"),
  SET_TWICE("'{0}' is set twice in rule {1}"),
  NO_WHEN("conditions begin with 'when'"),
  DIMENSION_TWICE("one dimension is named twice; join names with '|'"),
  NO_KEY("'{0}' is nothing a rule can set"),
  NO_VALUE("'{0}' needs a value"),
  NO_AND("conditions are joined by 'and'"),
  NO_CONDITIONS("'when' is followed by conditions"),
  NO_NAMES("'{0}' is no list of names; write book|comic"),
  NOT_EXCLUDED("a {0} cannot be excluded; write a nearer rule"),
  NO_AGES("'{0}' is no range of ages; write 0..17"),
  AGES_RUN("ages run from low to high, 0 to 199"),
  EXAMPLE_LINES("an example has given, on and then"),
  EXAMPLE_SHORT("an example has a line 'on DATE' and at least one 'then'"),
  NO_AGE("an age is a number"),
  NO_GIVEN("write 'given role pupil and material book', or 'given anything'"),
  NO_DATE("'{0}' is no date like 2026-09-03"),
  NO_THEN(
      "write 'then period is 28 days', 'then due is 2026-10-01' or 'then fee after 9 days is 55'"),
  NO_COUNT("'{0}' is no whole number, nor 'unlimited'"),
  NO_LIMIT("'{0}' is no limit; write '5', '5 here' or '5 at NODE'"),
  NO_FLAG("'{0}' is neither yes nor no"),
  MORE_WORDS("'{0}' is more than one word"),
  NEGATIVE("'{0}' is negative"),
  NO_AMOUNT("'{0}' is no amount of money like 20.50"),
  NO_CHOICE("'{0}' is not one of {1}"),
  NO_MODEL("'{0}' is no kind of fee model; use ladder, interval, suspend or none"),
  LINE_MISSING("the line '{0}' is missing"),
  NO_STEP("'{0}' is no step; write DAY:AMOUNT, like 8:120"),
  WORD_COUNT("'{0}' is {1} words, not {2}"),
  NO_NUMBER("'{0}' is no whole number"),
  NEITHER("'{0}' is neither {1} nor {2}"),
  STEPS_FALL("steps rise in days and never fall in amount: {0} {1}"),
  SUSPENSION_DAYS("a suspension is 1 day or more for 1 day or more"),
  INTERVAL_PARTS("an interval has a length of 1 or more and no negative part"),
  SCHEDULE_LINE("a schedule line runs from a day until a later one, due after: {0}..{1}"),
  NO_FIXED_DATE("'{0}' is no fixed date; write 'before 2026-06-30' or 'before schedule NAME'"),
  PERIOD_RANGE("a period is 1 to 10000 {0}"),
  NO_PERIOD("'{0}' is no period; write '28 days', 'schedule NAME' or 'mark NAME'"),
  NO_UNIT("'{0}' is no unit; use minutes, hours, days, weeks or months"),
  ABOVE_MAXIMUM("{0} is above the maximum of {1} by {2}"),
  NO_CAP("no cap, and the maximum is {0} by {1}"),
  NO_SUCH("there is no {0} '{1}'"),
  TIE("rules '{0}' and '{1}' weigh the same and set {2} differently: {3} and {4}"),
  EXAMPLE_FAILS("example '{0}': expected '{1}', but {2}"),
  NO_RULE("no rule is named '{0}'"),
  REMARK("'#' begins a remark and cannot stand in a value"),
  TOO_MANY_CHANGES("more than {0} changes at once; save these first");

  private final String english;

  Flaw(String english) {
    this.english = english;
  }

  /** Where the bundles have it. */
  public String key() {
    return "circulation.rules.flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String english() {
    return english;
  }
}
