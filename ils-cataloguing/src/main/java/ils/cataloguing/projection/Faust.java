package ils.cataloguing.projection;

/**
 * FAUST numbers, by which DBC knows records: 8 or 9 digits, weights 7 6 5 4 3 2 repeated so that 2
 * stands left of the check digit, sum divisible by 11. A check digit of 10 is never issued.
 */
public final class Faust {

  private static final int[] WEIGHTS_FROM_RIGHT = {2, 3, 4, 5, 6, 7};

  private Faust() {}

  public static boolean isValid(String number) {
    if (number.length() < 8
        || number.length() > 9
        || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int last = number.length() - 1;
    int sum = number.charAt(last) - '0';
    for (int i = 0; i < last; i++) {
      sum += (number.charAt(last - 1 - i) - '0') * WEIGHTS_FROM_RIGHT[i % 6];
    }
    return sum % 11 == 0;
  }
}
