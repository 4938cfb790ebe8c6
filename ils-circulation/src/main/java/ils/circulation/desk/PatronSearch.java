package ils.circulation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a person by name or day of birth, typed into the same field that takes the scans. */
@ApplicationScoped
public class PatronSearch {

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L} .,'’-]+");

  @Inject Patrons patrons;

  /** Whether the text may be somebody's name or day of birth, and so is no barcode. */
  static boolean looksLikeAPerson(String text) {
    return NAME.matcher(text.strip()).matches() || day(text).isPresent();
  }

  List<PatronHit> find(long municipality, String text) {
    return day(text)
        .map(day -> patrons.born(municipality, day))
        .orElseGet(() -> patrons.named(municipality, words(text)));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().replace(",", " ").split("\\s+"));
  }

  /** Day, month, year as Danes write it, or ISO; empty for any other text and for 31 February. */
  static Optional<LocalDate> day(String text) {
    Matcher m = DAY.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean iso = m.group(4) != null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group(iso ? 4 : 3)),
              Integer.parseInt(m.group(iso ? 5 : 2)),
              Integer.parseInt(m.group(iso ? 6 : 1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
