package ils.selfcheck.sip2;

import java.util.ArrayList;
import java.util.List;

/**
 * One field's place in a message's table.
 *
 * @param required sent even when it is empty
 * @param repeatable may stand more than once
 */
public record FieldUse(Field field, boolean required, boolean repeatable) {

  /**
   * Reads a table row such as {@code "AO! AA! AF*"}: {@code !} means required, {@code *}
   * repeatable.
   *
   * @throws IllegalArgumentException if an id is unknown
   */
  static List<FieldUse> table(String row) {
    List<FieldUse> uses = new ArrayList<>();
    for (String word : row.strip().split(" +", -1)) {
      String id = word.substring(0, 2);
      Field field =
          Field.of(id).orElseThrow(() -> new IllegalArgumentException("no SIP2 field " + id));
      uses.add(new FieldUse(field, word.endsWith("!"), word.endsWith("*")));
    }
    return List.copyOf(uses);
  }
}
