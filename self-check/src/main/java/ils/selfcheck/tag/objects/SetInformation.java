package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Part;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a set as digits: as many for the count as for the number. {@code 1203} is part 3 of
 * 12.
 */
final class SetInformation {

  private SetInformation() {}

  static String of(Part part) {
    int width = Integer.toString(part.of()).length();
    String form = "%d%0" + width + "d";
    return String.format(Locale.ROOT, form, part.of(), part.number());
  }

  /** The part; empty if these are no such digits. */
  static Optional<Part> parse(String digits) {
    if (!digits.matches("([0-9]{2}){1,3}")) {
      return Optional.empty();
    }
    int half = digits.length() / 2;
    int of = Integer.parseInt(digits, 0, half, 10);
    int number = Integer.parseInt(digits, half, digits.length(), 10);
    return number < 1 || number > of || of > 255
        ? Optional.empty()
        : Optional.of(new Part(number, of));
  }
}
