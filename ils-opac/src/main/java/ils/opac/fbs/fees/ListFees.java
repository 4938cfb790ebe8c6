package ils.opac.fbs.fees;

import ils.circulation.fees.LineKind;
import ils.core.page.Texts;
import ils.core.person.Person;
import ils.opac.fbs.Agency;
import ils.opac.fbs.KnownRecords;
import ils.opac.fbs.MaterialGroup;
import ils.opac.fbs.ToldRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists what a patron owes, debt by debt, in the patron's language. */
@ApplicationScoped
public class ListFees {

  @Inject FeeLines lines;
  @Inject KnownRecords records;

  /**
   * Oldest first.
   *
   * @param paid whether settled ones are told too, with nothing left to pay
   */
  List<FeeBody> of(Agency agency, Person patron, boolean paid) {
    var debts = lines.of(patron.id());
    var bibs =
        debts.stream()
            .map(FeeLine::material)
            .filter(Objects::nonNull)
            .map(FeeLine.Material::bib)
            .collect(Collectors.toSet());
    var context = new Context(agency, texts(patron), records.tell(bibs));
    return debts.stream()
        .filter(debt -> paid || debt.left() > 0)
        .map(debt -> fee(debt, context))
        .toList();
  }

  private record Context(Agency agency, Texts texts, ToldRecords records) {}

  private static Texts texts(Person patron) {
    var language = patron.language();
    return Texts.in(
        Texts.LANGUAGES.stream()
            .filter(l -> l.getLanguage().equals(language))
            .findFirst()
            .orElse(Texts.LANGUAGES.getFirst()));
  }

  private static FeeBody fee(FeeLine line, Context context) {
    var reason = "fbs.fee." + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var zone = context.agency().node().zone();
    return new FeeBody(
        line.id(),
        type(line.kind()),
        context.texts().text(reason),
        BigDecimal.valueOf(line.left(), 2),
        LocalDate.ofInstant(line.postedAt(), zone),
        false,
        List.of(material(line, context)));
  }

  private static FeeBody.Type type(LineKind kind) {
    boolean forTheItem = kind == LineKind.REPLACEMENT || kind == LineKind.DAMAGE;
    return forTheItem ? FeeBody.Type.COMPENSATION : FeeBody.Type.FEE;
  }

  private static FeeBody.Material material(FeeLine line, Context context) {
    var lent = line.material();
    if (lent == null) {
      return FeeBody.Material.NONE;
    }
    var id = context.records().of(lent.bib()).recordId();
    return new FeeBody.Material(id, lent.barcode(), new MaterialGroup(lent.group()));
  }
}
