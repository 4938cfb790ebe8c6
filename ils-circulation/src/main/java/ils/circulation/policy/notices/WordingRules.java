package ils.circulation.policy.notices;

import ils.circulation.policy.notices.Complaint.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a wording may say. The language is Mustache with nothing but fields, sections and remarks:
 * {@code {{title}}}, {@code {{#author}}...{{/author}}}, {@code {{^items}}}, {@code {{! remark}}}.
 * There is no way in it to reach another file, an object or a program, and no loop but over what is
 * told.
 */
public final class WordingRules {

  /** Most characters of a text. */
  public static final int LONGEST = 4_000;

  /** Most characters of a subject. */
  public static final int LONGEST_SUBJECT = 200;

  private static final String ITEMS = "items";
  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}+|\\{\\{", Pattern.DOTALL);
  private static final Pattern INSIDE =
      Pattern.compile("\\s*([#^/!]?)\\s*(.*?)\\s*", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[a-z]{1,20}");

  private final NoticeKind kind;
  private final List<Complaint> found = new ArrayList<>();
  private final Deque<Section> open = new ArrayDeque<>();

  private record Section(String field, int line) {}

  private WordingRules(NoticeKind kind) {
    this.kind = kind;
  }

  /** All that is wrong with a wording, in the order of its lines; nothing if it may be saved. */
  public static List<Complaint> check(NoticeKind kind, String subject, String body) {
    var complaints = new ArrayList<Complaint>();
    if (subject.length() > LONGEST_SUBJECT || subject.lines().count() > 1) {
      complaints.add(new Complaint(0, "", Problem.TOO_LONG));
    }
    if (body.length() > LONGEST) {
      complaints.add(new Complaint(1, "", Problem.TOO_LONG));
    }
    complaints.addAll(new WordingRules(kind).check(subject, 0));
    complaints.addAll(new WordingRules(kind).check(body, 1));
    return List.copyOf(complaints);
  }

  private List<Complaint> check(String text, int firstLine) {
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      int line =
          firstLine + (int) text.substring(0, tags.start()).chars().filter(c -> c == '\n').count();
      if (tags.group(1) == null) {
        complain(line, "{{", Problem.NOT_CLOSED);
      } else {
        tag(tags.group(1), line);
      }
    }
    open.forEach(section -> complain(section.line(), section.field(), Problem.NOT_CLOSED));
    return found;
  }

  private void tag(String inside, int line) {
    Matcher parts = INSIDE.matcher(inside);
    if (!parts.matches() || inside.contains("\n")) {
      complain(line, inside, Problem.NOT_ALLOWED);
      return;
    }
    String field = parts.group(2);
    switch (parts.group(1)) {
      case "!" -> {}
      case "/" -> close(field, line);
      case "#", "^" -> {
        known(field, line);
        open.push(new Section(field, line));
      }
      default -> known(field, line);
    }
  }

  private void close(String field, int line) {
    if (open.isEmpty() || !open.peek().field().equals(field)) {
      complain(line, field, Problem.NOT_OPENED);
    } else {
      open.pop();
    }
  }

  private void known(String field, int line) {
    boolean inItems = open.stream().anyMatch(section -> section.field().equals(ITEMS));
    if (!NAME.matcher(field).matches()) {
      complain(line, field, Problem.NOT_ALLOWED);
    } else if (inItems ? !insideItems().contains(field) : !outside().contains(field)) {
      boolean elsewhere = !inItems && kind.fields().contains(field);
      complain(line, field, elsewhere ? Problem.ONLY_IN_ITEMS : Problem.UNKNOWN);
    }
  }

  private Set<String> insideItems() {
    return union(kind.fields(), NoticeKind.COMMON);
  }

  private Set<String> outside() {
    return union(NoticeKind.COMMON, kind.isNews() ? Set.of(ITEMS) : Set.of("text"));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var both = new java.util.HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private void complain(int line, String field, Problem problem) {
    String shown = field.strip();
    found.add(new Complaint(line, shown.substring(0, Math.min(40, shown.length())), problem));
  }
}
