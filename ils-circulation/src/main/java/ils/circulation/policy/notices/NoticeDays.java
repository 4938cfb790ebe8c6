package ils.circulation.policy.notices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Days after the due date on which reminders are sent, at most three, each later than the last. */
public record NoticeDays(List<Integer> days) {

  private static final List<NoticeKind> KINDS =
      List.of(NoticeKind.OVERDUE_1, NoticeKind.OVERDUE_2, NoticeKind.OVERDUE_3);

  public NoticeDays {
    days = List.copyOf(days);
    if (days.size() > KINDS.size()) {
      throw new IllegalArgumentException("at most " + KINDS.size() + " reminders");
    }
    int before = 0;
    for (int day : days) {
      if (day <= before) {
        throw new IllegalArgumentException("days after the due date, rising: 1 8 15");
      }
      before = day;
    }
  }

  /**
   * Reads {@code 1 8 15}; nothing for no reminders.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static NoticeDays parse(String text) {
    return new NoticeDays(
        Arrays.stream(text.strip().split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .map(Integer::valueOf)
            .toList());
  }

  /** The kind of the n-th reminder, from 0. */
  public NoticeKind kind(int n) {
    return KINDS.get(n);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return days.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
