package ils.circulation.rulepages;

import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.Situation;
import ils.core.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked in "Try it"; every part may be left out, and is then unknown. */
public final class TryForm {

  private static final int LONGEST = 120;

  @QueryParam("set")
  private @Nullable String set;

  @QueryParam("node")
  private @Nullable Long node;

  @QueryParam("role")
  private @Nullable String role;

  @QueryParam("category")
  private @Nullable String category;

  @QueryParam("group")
  private @Nullable String group;

  @QueryParam("location")
  private @Nullable String location;

  @QueryParam("material")
  private @Nullable String material;

  @QueryParam("kind")
  private @Nullable String kind;

  @QueryParam("age")
  private @Nullable String age;

  @QueryParam("channel")
  private @Nullable String channel;

  @QueryParam("on")
  private @Nullable String on;

  SetRef ref() {
    return SetRef.parse(set);
  }

  @Nullable Long node() {
    return node;
  }

  /** Whether anything was asked yet. */
  boolean isAsked() {
    return on != null;
  }

  /** The day of the loan; the given one if the form says none. */
  LocalDate on(LocalDate otherwise) {
    try {
      return on == null || on.isBlank() ? otherwise : LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw ProblemException.invalid("on", "a day like 2026-09-03, not '" + on + "'");
    }
  }

  /** As typed, for the form. */
  public String value(Dimension dimension) {
    String value =
        switch (dimension) {
          case ROLE -> role;
          case CATEGORY -> category;
          case GROUP -> group;
          case LOCATION -> location;
          case MATERIAL -> material;
          case KIND -> kind;
          case AGE -> age;
          case CHANNEL -> channel;
          case NODE -> null;
        };
    return value == null ? "" : value.strip();
  }

  /**
   * The situation asked about.
   *
   * @param nodes codes of the place, nearest first
   * @throws ProblemException if the age is no number, or a name is too long to be one
   */
  Situation situation(List<String> nodes) {
    Situation situation = Situation.UNKNOWN.with(Dimension.NODE, nodes);
    for (Dimension dimension : Dimension.values()) {
      String value = value(dimension);
      if (value.length() > LONGEST) {
        throw ProblemException.invalid(dimension.word(), "at most " + LONGEST + " characters");
      }
      if (dimension == Dimension.AGE && !value.matches("[0-9]{0,3}")) {
        throw ProblemException.invalid("age", "a number of years, not '" + value + "'");
      }
      if (!value.isEmpty()) {
        situation = situation.with(dimension, List.of(value.split(">")));
      }
    }
    return situation;
  }
}
