package ils.demo.works;

import org.jspecify.annotations.Nullable;

/**
 * An invented author, translator, reader or director.
 *
 * @param born the year of birth, where it is known
 * @param authority the number of the name's authority record
 */
public record Person(String surname, String forename, @Nullable Integer born, String authority) {

  /** As on a title page. */
  public String name() {
    return forename + " " + surname;
  }
}
