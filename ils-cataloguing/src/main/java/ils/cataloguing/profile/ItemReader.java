package ils.cataloguing.profile;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.core.item.Audience;
import ils.core.item.Barcode;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the items of a record, refusing what could not be lent or found. */
public final class ItemReader {

  private static final int LONGEST_LOCATION = 40;
  private static final int LONGEST_CALL_NUMBER = 80;
  private static final int LONGEST_GROUP = 32;
  private static final int LONGEST_KIND = 24;
  private static final int LONGEST_NOTE = 500;

  private final ItemMapping mapping;
  private final OrgTree tree;
  private final long node;

  /**
   * @param node items stand at or below it
   */
  public ItemReader(ItemMapping mapping, OrgTree tree, long node) {
    this.mapping = mapping;
    this.tree = tree;
    this.node = node;
  }

  /**
   * The items of one record.
   *
   * @param refusals why a field gave no item, one text for each
   */
  public record Items(List<ItemDraft> drafts, List<String> refusals) {

    public static final Items NONE = new Items(List.of(), List.of());
  }

  /** Why an item cannot be taken in. */
  private static final class Unfit extends Exception {
    Unfit(String why) {
      super(why);
    }
  }

  public String tag() {
    return mapping.tag();
  }

  public Items read(MarcRecord record) {
    List<ItemDraft> drafts = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    record
        .data(mapping.tag())
        .forEach(
            field -> {
              try {
                drafts.add(draft(field));
              } catch (Unfit e) {
                refusals.add(String.valueOf(e.getMessage()));
              }
            });
    return new Items(drafts, refusals);
  }

  private ItemDraft draft(DataField field) throws Unfit {
    Barcode barcode = barcode(field);
    OrgNode branch = branch(field, barcode);
    Long municipality = branch.municipalityId();
    if (municipality == null) {
      throw new Unfit(barcode + ": the branch " + branch.code() + " is in no municipality");
    }
    Audience audience = audience(field, barcode);
    return new ItemDraft(
        barcode,
        municipality,
        branch.id(),
        fit(ItemMapping.value(field, mapping.location()), "location", LONGEST_LOCATION, barcode),
        fit(
            ItemMapping.value(field, mapping.callNumber()),
            "call number",
            LONGEST_CALL_NUMBER,
            barcode),
        required(field, mapping.materialGroup(), "materialGroup", LONGEST_GROUP, barcode),
        required(field, mapping.loanKind(), "loanKind", LONGEST_KIND, barcode),
        audience,
        audienceNode(field, audience, branch, barcode),
        price(field, barcode),
        fit(ItemMapping.value(field, mapping.note()), "note", LONGEST_NOTE, barcode));
  }

  private Barcode barcode(DataField field) throws Unfit {
    String text = ItemMapping.value(field, mapping.barcode());
    if (text == null) {
      throw new Unfit("an item without a barcode in subfield " + mapping.barcode());
    }
    return Barcode.parse(text).orElseThrow(() -> new Unfit("'" + text + "' is not a barcode"));
  }

  private OrgNode branch(DataField field, Barcode barcode) throws Unfit {
    String code = ItemMapping.value(field, mapping.branch());
    if (code == null) {
      throw new Unfit(barcode + ": no branch in subfield " + mapping.branch());
    }
    OrgNode branch =
        tree.byCode(code)
            .orElseThrow(() -> new Unfit(barcode + ": there is no branch with the code " + code));
    if (!branch.type().isLibrary()) {
      throw new Unfit(barcode + ": " + code + " is no branch, but a " + branch.type());
    }
    if (!branch.isWithin(node)) {
      throw new Unfit(barcode + ": the branch " + code + " is not within " + tree.get(node).code());
    }
    return branch;
  }

  private Audience audience(DataField field, Barcode barcode) throws Unfit {
    String text = required(field, mapping.audience(), "audience", LONGEST_GROUP, barcode);
    for (Audience audience : Audience.values()) {
      if (audience.name().equals(text.toUpperCase(Locale.ROOT))) {
        return audience;
      }
    }
    throw new Unfit(barcode + ": '" + text + "' is no audience");
  }

  private @Nullable Long audienceNode(
      DataField field, Audience audience, OrgNode branch, Barcode barcode) throws Unfit {
    if (audience != Audience.SCHOOL && audience != Audience.CLASS_SET) {
      return null;
    }
    String code = ItemMapping.value(field, mapping.audienceNode());
    if (code == null) {
      return branch.id();
    }
    return tree.byCode(code)
        .map(OrgNode::id)
        .orElseThrow(() -> new Unfit(barcode + ": there is no school with the code " + code));
  }

  private @Nullable Long price(DataField field, Barcode barcode) throws Unfit {
    String text = ItemMapping.value(field, mapping.price());
    if (text != null && !text.matches("\\d{1,12}")) {
      throw new Unfit(barcode + ": the price '" + text + "' is no whole number of minor units");
    }
    return text == null ? null : Long.valueOf(text);
  }

  private String required(
      DataField field, @Nullable String where, String name, int longest, Barcode barcode)
      throws Unfit {
    String text = ItemMapping.value(field, where);
    String value = fit(text == null ? mapping.defaults().get(name) : text, name, longest, barcode);
    if (value == null) {
      throw new Unfit(barcode + ": no " + name + ", and the profile has no default");
    }
    return value;
  }

  private static @Nullable String fit(
      @Nullable String text, String name, int longest, Barcode barcode) throws Unfit {
    if (text != null && text.length() > longest) {
      throw new Unfit(barcode + ": the " + name + " is longer than " + longest + " characters");
    }
    return text;
  }
}
