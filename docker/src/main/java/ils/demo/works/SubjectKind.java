package ils.demo.works;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a subject word names; the formats keep these apart. */
public enum SubjectKind {
  TOPIC,
  PLACE,
  TIME,
  /** A class of the school, such as "for 4. klasse". */
  LEVEL;

  private static final Set<String> PLACES =
      Stream.concat(
              Stream.of("Danmark", "Europa", "Norden", "England", "Berlin", "Bornholm", "Mors"),
              Tables.rows("danish-words").stream()
                  .filter(row -> Set.of("by", "egn", "land").contains(row.get(0)))
                  .flatMap(row -> Tables.parts(row.get(3)).stream()))
          .collect(Collectors.toUnmodifiableSet());

  /** What this word names. */
  public static SubjectKind of(String subject) {
    if (PLACES.contains(subject)) {
      return PLACE;
    }
    if (subject.startsWith("for ")) {
      return LEVEL;
    }
    return subject.matches("\\d{4}-\\d{4}|\\d{2}00-tallet") ? TIME : TOPIC;
  }
}
