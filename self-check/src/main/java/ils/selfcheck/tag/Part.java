package ils.selfcheck.tag;

/**
 * Which part of an item a tag sits on.
 *
 * @param number from 1
 * @param of how many parts the item has, at most 255
 */
public record Part(int number, int of) {

  /** The tag of an item that is in one piece. */
  public static final Part WHOLE = new Part(1, 1);

  public Part {
    if (number < 1 || number > of || of > 255) {
      throw new IllegalArgumentException("no part " + number + " of " + of);
    }
  }

  public boolean isWhole() {
    return of == 1;
  }
}
