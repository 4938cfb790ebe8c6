package ils.selfcheck.tag;

/**
 * Something wrong with a tag.
 *
 * @param place byte of the memory, from 0, where it begins; in the right order of bytes, should the
 *     blocks be reversed
 */
public record TagProblem(Flaw flaw, int place) {

  public Severity severity() {
    return flaw.severity();
  }

  @Override
  public String toString() {
    return "byte " + place + ": " + flaw.words();
  }
}
