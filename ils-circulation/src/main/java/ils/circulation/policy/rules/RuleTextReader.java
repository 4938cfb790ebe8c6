package ils.circulation.policy.rules;

import ils.circulation.policy.due.Schedule;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.fees.FeeModelText;
import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.circulation.policy.rules.RuleText.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one rule text; lives for one reading. */
final class RuleTextReader {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

  /** More would make the search for ties slow, and nobody could oversee them. */
  static final int MOST_RULES = 1000;

  private final List<RuleProblem> problems = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Map<String, FeeModel> feeModels = new LinkedHashMap<>();
  private final Map<String, Schedule> schedules = new LinkedHashMap<>();
  private final Map<String, LimitSet> limitSets = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Example> examples = new LinkedHashMap<>();
  private String setName = "";
  private List<Dimension> order = Dimension.defaultOrder();
  private RuleSet.Branch branch = RuleSet.Branch.DESK;
  private boolean running;

  Reading read(List<TextLine> lines) {
    int at = 0;
    while (at < lines.size()) {
      int end = at + 1;
      while (end < lines.size() && lines.get(end).isIndented()) {
        end++;
      }
      readBlock(lines.get(at), lines.subList(at + 1, end));
      at = end;
    }
    if (setName.isEmpty() && problems.isEmpty()) {
      problems.add(RuleProblem.of(1, 1, Flaw.NO_HEAD));
    }
    rules.values().stream().skip(MOST_RULES).findFirst().ifPresent(this::tooMany);
    return problems.isEmpty() ? new Reading.Readable(result()) : unreadable();
  }

  private void tooMany(Rule first) {
    problems.add(RuleProblem.of(first.line(), 1, Flaw.TOO_MANY_RULES, MOST_RULES));
  }

  private Reading unreadable() {
    return new Reading.Unreadable(problems.stream().sorted().limit(RuleProblem.MOST_TOLD).toList());
  }

  private RuleSet result() {
    return new RuleSet(
        setName,
        order,
        branch,
        running,
        feeModels,
        schedules,
        limitSets,
        List.copyOf(rules.values()),
        List.copyOf(examples.values()));
  }

  private void readBlock(TextLine head, List<TextLine> body) {
    try {
      switch (head.word()) {
        case "rule-set" -> setName = name(once(head, body));
        case "order" -> order = order(once(head, body));
        case "branch" -> branch = branch(once(head, body));
        case "running" -> running = ((RuleValue.Flag) value(once(head, body), ValueForm.FLAG)).on();
        case "limit-set" -> add(limitSets, alone(head, body), limitSet(head));
        case "fee-model" -> add(feeModels, head, feeModel(head, body));
        case "schedule" -> add(schedules, head, schedule(head, body));
        case "rule" -> add(rules, head, rule(head, body));
        case "example" -> add(examples, head, new ExampleReader(head).read(body));
        default -> throw head.unreadable(head.word(), Flaw.NO_PART, head.word());
      }
    } catch (TextLine.Unreadable e) {
      problems.add(e.problem());
    }
  }

  private TextLine once(TextLine head, List<TextLine> body) {
    if (!said.add(head.word())) {
      throw head.unreadable(head.word(), Flaw.LINE_ALREADY, head.word());
    }
    return alone(head, body);
  }

  /** Indented lines below what has no parts would be passed over without a word. */
  private static TextLine alone(TextLine head, List<TextLine> body) {
    if (!body.isEmpty()) {
      TextLine line = body.get(0);
      throw line.unreadable(line.word(), Flaw.NOTHING_BELONGS, head.word());
    }
    return head;
  }

  private static <T> void add(Map<String, T> all, TextLine head, T one) {
    String name = head.words().get(0);
    if (all.putIfAbsent(name, one) != null) {
      throw head.unreadable(name, Flaw.NAME_ALREADY, head.word(), name);
    }
  }

  static String name(TextLine head) {
    if (head.words().isEmpty() || !NAME.matcher(head.words().get(0)).matches()) {
      throw head.unreadable(head.rest(), Flaw.NO_NAME, head.word());
    }
    return head.words().get(0);
  }

  private static RuleValue value(TextLine line, ValueForm form) {
    try {
      return form.read(line.rest());
    } catch (IllegalArgumentException e) {
      throw wrong(line, line.rest(), e);
    }
  }

  static TextLine.Unreadable wrong(TextLine line, String part, RuntimeException cause) {
    Complaint complaint =
        cause instanceof Flawed flawed
            ? flawed.complaint()
            : Complaint.of(
                cause instanceof DateTimeException ? Flaw.NO_DATE : Flaw.UNREADABLE, part);
    return new TextLine.Unreadable(line.at(part, complaint), cause);
  }

  private static List<Dimension> order(TextLine line) {
    List<Dimension> order = new ArrayList<>();
    for (String word : line.words()) {
      order.add(dimension(line, word));
    }
    if (order.size() != Dimension.values().length
        || order.stream().distinct().count() != order.size()) {
      throw line.unreadable(line.rest(), Flaw.ORDER);
    }
    return order;
  }

  static Dimension dimension(TextLine line, String word) {
    return Dimension.ofWord(word).orElseThrow(() -> line.unreadable(word, Flaw.NO_DIMENSION, word));
  }

  private static RuleSet.Branch branch(TextLine line) {
    for (RuleSet.Branch branch : RuleSet.Branch.values()) {
      if (branch.word().equals(line.rest())) {
        return branch;
      }
    }
    throw line.unreadable(line.rest(), Flaw.NO_BRANCH);
  }

  private static LimitSet limitSet(TextLine head) {
    String name = name(head);
    try {
      int most = Integer.parseInt(head.words().get(1));
      return new LimitSet(name, most, head.words().subList(2, head.words().size()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new TextLine.Unreadable(head.at(head.rest(), Complaint.of(Flaw.NO_LIMIT_SET)), e);
    }
  }

  private static FeeModel feeModel(TextLine head, List<TextLine> body) {
    String name = name(head);
    String kind = head.words().size() == 2 ? head.words().get(1) : "";
    Map<String, String> lines = new HashMap<>();
    try {
      for (TextLine line : body) {
        if (!FeeModelText.words(kind).contains(line.word())) {
          throw line.unreadable(line.word(), Flaw.NO_MODEL_LINE, line.word(), kind);
        }
        lines.put(line.word(), line.rest());
      }
      FeeModelText.words(kind);
      return FeeModelText.read(name, kind, lines);
    } catch (IllegalArgumentException e) {
      throw wrong(head, name, e);
    }
  }

  private static Schedule schedule(TextLine head, List<TextLine> body) {
    List<Schedule.Line> lines = new ArrayList<>();
    for (TextLine line : body) {
      try {
        String[] days = line.word().split("\\.\\.", 2);
        LocalDate from = LocalDate.parse(days[0]);
        LocalDate until = days.length == 1 ? from : LocalDate.parse(days[1]);
        lines.add(new Schedule.Line(from, until, LocalDate.parse(line.rest())));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw wrong(line, line.word(), e);
      }
    }
    return new Schedule(name(head), lines);
  }

  private static Rule rule(TextLine head, List<TextLine> body) {
    String id = name(head);
    List<Condition> conditions = conditions(head);
    Map<RuleKey, RuleValue> values = new EnumMap<>(RuleKey.class);
    for (TextLine line : body) {
      RuleKey key = key(line, line.word());
      if (values.put(key, read(line, key, line.rest())) != null) {
        throw line.unreadable(line.word(), Flaw.SET_TWICE, line.word(), id);
      }
    }
    return new Rule(id, head.number(), conditions, values);
  }

  private static List<Condition> conditions(TextLine head) {
    List<String> words = head.words();
    if (words.size() == 1) {
      return List.of();
    }
    if (!words.get(1).equals("when")) {
      throw head.unreadable(words.get(1), Flaw.NO_WHEN);
    }
    List<Condition> conditions = ConditionText.read(head, words.subList(2, words.size()));
    long dimensions = conditions.stream().map(Condition::dimension).distinct().count();
    if (dimensions < conditions.size()) {
      throw head.unreadable("when", Flaw.DIMENSION_TWICE);
    }
    return conditions;
  }

  static RuleKey key(TextLine line, String word) {
    Optional<RuleKey> key = RuleKey.ofWord(word);
    return key.orElseThrow(() -> line.unreadable(word, Flaw.NO_KEY, word));
  }

  static RuleValue read(TextLine line, RuleKey key, String text) {
    try {
      return key.read(text);
    } catch (IllegalArgumentException e) {
      throw wrong(line, text, e);
    }
  }
}
