package ils.opac.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equal items of a title at one place, told together: thirty of a class set are one line.
 *
 * @param in how many can be had now
 * @param dueOn when the first of them is due back; null if some are in or no date is known
 */
public record HoldingLine(
    long branch,
    @Nullable String location,
    @Nullable String callNumber,
    int in,
    int total,
    @Nullable LocalDate dueOn) {

  private record Place(long branch, @Nullable String location, @Nullable String callNumber) {}

  /** The lines of a title: where something is in comes first. */
  static List<HoldingLine> of(Stock stock) {
    Map<Place, List<HeldRow>> places = new LinkedHashMap<>();
    for (HeldRow item : stock.items()) {
      var place = new Place(item.branch(), item.location(), item.callNumber());
      places.computeIfAbsent(place, any -> new ArrayList<>()).add(item);
    }
    return places.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing((HoldingLine line) -> line.in() == 0))
        .toList();
  }

  private static HoldingLine line(Place place, List<HeldRow> items) {
    int in = (int) items.stream().filter(HeldRow::isIn).count();
    LocalDate due =
        items.stream()
            .map(HeldRow::dueOn)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new HoldingLine(
        place.branch(),
        place.location(),
        place.callNumber(),
        in,
        items.size(),
        in > 0 ? null : due);
  }
}
