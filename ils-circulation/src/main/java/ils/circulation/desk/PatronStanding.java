package ils.circulation.desk;

import ils.circulation.blocks.BlockType;
import ils.circulation.notes.PatronNote;
import ils.core.page.View;
import java.util.Collection;
import java.util.List;

/**
 * What staff should know of a patron besides loans and debts.
 *
 * @param notes that nobody has acknowledged
 * @param types the kinds of blocks of this place, for their names
 */
public record PatronStanding(List<PatronNote> notes, Collection<BlockType> types) {

  /** Nothing to know. */
  public static final PatronStanding NOTHING = new PatronStanding(List.of(), List.of());

  public PatronStanding {
    notes = List.copyOf(notes);
    types = List.copyOf(types);
  }

  /** The name of a kind of block in the visitor's language; its code where nobody has named it. */
  public String blockName(String code, View view) {
    return types.stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .map(type -> type.name(view.language()))
        .orElseGet(
            () ->
                view.textOr("circulation.block." + code.toLowerCase(java.util.Locale.ROOT), code));
  }
}
