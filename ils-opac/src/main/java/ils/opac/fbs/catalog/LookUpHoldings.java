package ils.opac.fbs.catalog;

import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.opac.fbs.Agency;
import ils.opac.fbs.KnownRecords;
import ils.opac.fbs.MaterialGroup;
import ils.opac.fbs.catalog.RecordHoldings.Branch;
import ils.opac.fbs.catalog.RecordHoldings.Department;
import ils.opac.fbs.catalog.RecordHoldings.Holding;
import ils.opac.fbs.catalog.RecordHoldings.Location;
import ils.opac.fbs.catalog.RecordHoldings.Material;
import ils.opac.fbs.catalog.RecordHoldings.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what an agency has of some records. There is one answer for each record asked for, in
 * that order, also for those that it does not have: the front reads the first without looking.
 */
@ApplicationScoped
public class LookUpHoldings {

  @Inject KnownRecords records;
  @Inject Shelves shelves;

  private record Place(OrgNode branch, @Nullable OrgNode department, @Nullable Location shelf) {}

  List<Availability> availability(
      Agency agency, List<String> recordIds, Collection<String> excluded) {
    var found = items(agency, recordIds, excluded);
    return recordIds.stream()
        .map(
            id -> {
              var items = found.getOrDefault(id, List.of());
              return new Availability(id, items.stream().anyMatch(ShelfRow::available), false, 0);
            })
        .toList();
  }

  List<RecordHoldings> holdings(
      Agency agency, List<String> recordIds, Collection<String> excluded, HoldingsVersion version) {
    var found = items(agency, recordIds, excluded);
    return recordIds.stream()
        .map(id -> of(id, agency, found.getOrDefault(id, List.of()), version))
        .toList();
  }

  /** The items of each record that stand at the agency's branches, by record id. */
  private Map<String, List<ShelfRow>> items(
      Agency agency, List<String> recordIds, Collection<String> excluded) {
    var bibs = records.find(recordIds);
    Set<Long> branches =
        agency.branches(excluded).stream().map(OrgNode::id).collect(Collectors.toSet());
    Map<Long, List<ShelfRow>> byBib =
        shelves.of(agency.municipality(), Set.copyOf(bibs.values())).stream()
            .filter(i -> branches.contains(agency.tree().get(i.home()).libraryId()))
            .collect(Collectors.groupingBy(ShelfRow::bib));
    return bibs.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, e -> byBib.getOrDefault(e.getValue(), List.of())));
  }

  private static RecordHoldings of(
      String recordId, Agency agency, List<ShelfRow> items, HoldingsVersion version) {
    Map<Place, List<Material>> places = new LinkedHashMap<>();
    for (ShelfRow item : items) {
      places
          .computeIfAbsent(place(agency, item), p -> new ArrayList<>())
          .add(material(item, version));
    }
    var holdings =
        places.entrySet().stream().map(e -> holding(e.getKey(), e.getValue(), version)).toList();
    return new RecordHoldings(recordId, false, 0, holdings);
  }

  private static Place place(Agency agency, ShelfRow item) {
    var home = agency.tree().get(item.home());
    var library = home.libraryId();
    var branch = library == null ? home : agency.tree().get(library);
    var department = home.type() == NodeType.DEPARTMENT ? home : null;
    return new Place(branch, department, shelf(agency, branch, item.location()));
  }

  private static @Nullable Location shelf(Agency agency, OrgNode branch, @Nullable String code) {
    return code == null
        ? null
        : new Location(code, agency.tree().shelf(branch, code).map(OrgNode::nameDa).orElse(code));
  }

  private static Material material(ShelfRow item, HoldingsVersion version) {
    return new Material(
        item.barcode(),
        item.available(),
        new MaterialGroup(item.materialGroup()),
        version.returnDates() ? item.dueOn() : null);
  }

  private static Holding holding(Place place, List<Material> materials, HoldingsVersion version) {
    var branch = new Branch(Agency.branchId(place.branch()), place.branch().nameDa());
    var at = place.department();
    var department = at == null ? null : new Department(at.code(), at.nameDa());
    var location = place.shelf();
    if (!version.logistics()) {
      return new Holding(branch, department, location, null, materials);
    }
    return new Holding(branch, null, null, new Placement(department, location), materials);
  }
}
