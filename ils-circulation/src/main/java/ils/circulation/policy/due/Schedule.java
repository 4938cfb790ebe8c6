package ils.circulation.policy.due;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A table of fixed due dates by the day of the loan. */
public record Schedule(String name, List<Line> lines) {

  public Schedule {
    lines = List.copyOf(lines);
  }

  /** Loans made from and until these days, both included, are due on that day. */
  public record Line(LocalDate from, LocalDate until, LocalDate due) {
    public Line {
      if (until.isBefore(from) || due.isBefore(from)) {
        throw new Flawed(Flaw.SCHEDULE_LINE, from, until);
      }
    }
  }

  /** Empty if the day lies in no line; the first line wins. */
  public Optional<LocalDate> dueFor(LocalDate lentOn) {
    return lines.stream()
        .filter(line -> !lentOn.isBefore(line.from()) && !lentOn.isAfter(line.until()))
        .map(Line::due)
        .findFirst();
  }
}
