package ils.demo.works;

import java.util.List;

/**
 * A title and what the work is about, so that the two fit.
 *
 * @param dk5 the class; {@code sk} for fiction
 * @param subtitle empty when there is none
 * @param form the form or genre word
 * @param danish whether it can only have been written in Danish, because Danish places stand in it
 */
public record TitleIdea(
    String dk5,
    Readers readers,
    String title,
    String subtitle,
    List<String> subjects,
    String form,
    boolean danish) {

  /** Whether it is fiction. */
  public boolean fiction() {
    return dk5.equals("sk");
  }
}
