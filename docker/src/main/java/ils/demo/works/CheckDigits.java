package ils.demo.works;

/** Numbers that are well formed, with true check digits, and belong to nothing in the world. */
public final class CheckDigits {

  private CheckDigits() {}

  /**
   * The FAUST number of a record: nine digits, another one for every record.
   *
   * <p>Weights 7 to 2 from the right, modulo 11; numbers whose check would be 10 are not issued, so
   * the next number is taken, which leaves room because only even numbers are handed out.
   */
  public static String faust(long record) {
    for (long base = 10_000_000L + 2 * record; ; base++) {
      int check = faustCheck(base);
      if (check < 10) {
        return Long.toString(base) + check;
      }
    }
  }

  /**
   * The ISBN-13 of a record.
   *
   * <p>978-87-3, 978-87-65 to 69 and 978-87-80 to 81 are in the Danish group but not handed out to
   * any publisher (range file of the International ISBN Agency), so that no invented book borrows
   * the cover of a real one. After 1.65 million records the numbers come round again.
   */
  public static String isbn(long record) {
    long number = Math.floorMod(record, 1_650_000L);
    long registrant = number < 1_000_000L ? 3_000_000L + number : 5_500_000L + number;
    if (registrant >= 7_000_000L) {
      registrant += 1_000_000L;
    }
    String twelve = "97887" + registrant;
    int sum = 0;
    for (int k = 0; k < 12; k++) {
      sum += (twelve.charAt(k) - '0') * (k % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }

  /** An ISSN with its hyphen, such as {@code 9123-4567}. */
  public static String issn(long record) {
    String seven = Long.toString(9_000_000L + Math.floorMod(record, 1_000_000L));
    int sum = 0;
    for (int k = 0; k < 7; k++) {
      sum += (seven.charAt(k) - '0') * (8 - k);
    }
    int check = (11 - sum % 11) % 11;
    return seven.substring(0, 4) + "-" + seven.substring(4) + (check == 10 ? "X" : check);
  }

  private static int faustCheck(long base) {
    int sum = 0;
    int weight = 2;
    for (long rest = base; rest > 0; rest /= 10) {
      sum += (int) (rest % 10) * weight;
      weight = weight == 7 ? 2 : weight + 1;
    }
    return (11 - sum % 11) % 11;
  }
}
