package ils.demo.generator;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.List;

/** Items as field 852, the way the import profile {@code demo-marc21} reads them. */
final class Marc21Items {

  private Marc21Items() {}

  static DataField field(PlannedItem item) {
    List<Subfield> subfields = new ArrayList<>();
    subfields.add(new Subfield('b', item.branch()));
    subfields.add(new Subfield('c', item.location()));
    subfields.add(new Subfield('h', item.callNumber()));
    subfields.add(new Subfield('p', item.barcode()));
    subfields.add(new Subfield('9', "group=" + item.materialGroup()));
    subfields.add(new Subfield('9', "loan=" + item.loanKind()));
    subfields.add(new Subfield('9', "audience=" + item.audience()));
    if (item.school() != null) {
      subfields.add(new Subfield('9', "school=" + item.school()));
    }
    subfields.add(new Subfield('9', "price=" + item.price()));
    return new DataField("852", ' ', ' ', subfields);
  }
}
