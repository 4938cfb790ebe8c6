package ils.opac.pages;

import ils.core.bib.Projection.MaterialType;
import ils.opac.index.BibBrief;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A work as a list shows it.
 *
 * @param best the edition that the hit leads to
 * @param kinds its material types, each with what is in
 */
public record ShownWork(BibBrief best, Cover cover, List<Kind> kinds) {

  /**
   * The editions of one material type.
   *
   * @param bibId the newest of them
   * @param online whether it has no items, so that nothing can be in or out
   */
  public record Kind(MaterialType material, long bibId, int in, int total, boolean online) {}

  static ShownWork of(BibBrief best, List<BibBrief> editions, Map<Long, Stock> stock) {
    Map<MaterialType, List<BibBrief>> byMaterial = new EnumMap<>(MaterialType.class);
    for (BibBrief edition : editions) {
      byMaterial.computeIfAbsent(edition.material(), any -> new ArrayList<>()).add(edition);
    }
    List<Kind> kinds = new ArrayList<>();
    byMaterial.forEach((material, some) -> kinds.add(kind(material, some, stock)));
    return new ShownWork(best, coverOf(best), kinds);
  }

  static Cover coverOf(BibBrief brief) {
    String author = brief.contributors().isEmpty() ? "" : brief.contributors().get(0);
    return Cover.of(brief.title(), author, brief.material());
  }

  private static Kind kind(MaterialType material, List<BibBrief> editions, Map<Long, Stock> stock) {
    List<Stock> held =
        editions.stream()
            .map(edition -> stock.getOrDefault(edition.bibId(), new Stock(List.of(), true)))
            .toList();
    return new Kind(
        material,
        editions.get(0).bibId(),
        held.stream().mapToInt(Stock::in).sum(),
        held.stream().mapToInt(Stock::total).sum(),
        held.stream().allMatch(Stock::ownsNone));
  }
}
