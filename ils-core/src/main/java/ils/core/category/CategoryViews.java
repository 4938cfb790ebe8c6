package ils.core.category;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.category.CategoryOutcome.Why;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the pages of the patron categories. */
@ApplicationScoped
public class CategoryViews {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject CategoryRows rows;
  @Inject CategoryBorrowers borrowers;
  @Inject CategoryChanges changes;
  @Inject ChangeCategory changeCategory;
  @Inject @Any Instance<CategoryUse> uses;

  /**
   * One line of the list.
   *
   * @param nodes where it holds
   * @param borrowers who have it
   */
  public record Line(PatronCategory category, List<OrgNode> nodes, long borrowers) {}

  /**
   * The list, with the form of a new one.
   *
   * @param undescribed codes that borrowers have and nobody has described, with how many
   */
  public record Listed(
      OrgNode municipality,
      List<Line> lines,
      Map<String, Long> undescribed,
      CategoryForm form,
      List<OrgNode> places,
      List<Why> wrong) {

    Listed refused(CategoryForm typed, List<Why> why) {
      return new Listed(municipality, lines, undescribed, typed, places, why);
    }
  }

  /**
   * One category.
   *
   * @param category null for a code that nobody has described
   * @param borrowers who have it
   * @param misfits how many of them its description would not let in
   * @param uses where else it is named
   * @param others that its borrowers could be given
   */
  public record One(
      String code,
      @Nullable PatronCategory category,
      long borrowers,
      long misfits,
      List<CategoryUse.Use> uses,
      List<PatronCategory> others,
      List<CategoryChanges.Change> changes,
      CategoryForm form,
      OrgNode municipality,
      List<OrgNode> places,
      List<Why> wrong) {

    One refused(@Nullable CategoryForm typed, List<Why> why) {
      return new One(
          code,
          category,
          borrowers,
          misfits,
          uses,
          others,
          changes,
          typed == null ? form : typed,
          municipality,
          places,
          why);
    }
  }

  /** The municipality that the visitor works for, once it is theirs to keep the categories of. */
  OrgNode municipality(Actor actor) {
    Long id = actor.municipalityId();
    if (id == null && actor.nodeId() != null) {
      id = organisation.tree().get(actor.nodeId()).municipalityId();
    }
    if (id == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "choose a place to work at first");
    }
    rights.require(actor, Right.MANAGE_RULES, id);
    return organisation.tree().get(id);
  }

  @Transactional
  public Listed list(Actor actor) {
    OrgNode municipality = municipality(actor);
    Map<String, Long> counts = borrowers.all(municipality.id());
    List<Line> lines =
        rows.all(municipality.id()).stream()
            .map(
                one ->
                    new Line(
                        one,
                        one.described().nodes().stream().map(organisation.tree()::get).toList(),
                        counts.getOrDefault(one.code(), 0L)))
            .toList();
    lines.forEach(line -> counts.remove(line.category().code()));
    var form = CategoryForm.empty("", Set.of(municipality.id()));
    return new Listed(municipality, lines, counts, form, places(municipality), List.of());
  }

  /** The municipality, its systems and its libraries, each below what it belongs to. */
  private List<OrgNode> places(OrgNode municipality) {
    return organisation.tree().within(municipality.id()).stream()
        .filter(node -> node.libraryId() == null || node.type().isLibrary())
        .filter(node -> node.closedOn() == null)
        .toList();
  }

  /**
   * @throws ProblemException if there is neither such a category nor a borrower who has it
   */
  @Transactional
  public One one(Actor actor, String code) {
    OrgNode municipality = municipality(actor);
    List<PatronCategory> all = rows.all(municipality.id());
    Optional<PatronCategory> known = all.stream().filter(c -> c.code().equals(code)).findFirst();
    long having = borrowers.count(municipality.id(), code);
    if (known.isEmpty() && having == 0) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such category here");
    }
    List<CategoryUse.Use> named = new ArrayList<>();
    uses.forEach(use -> named.addAll(use.of(municipality.id(), code)));
    return new One(
        code,
        known.orElse(null),
        having,
        known.map(category -> misfits(municipality, category)).orElse(0L),
        named,
        all.stream().filter(c -> !c.code().equals(code) && !c.isRetired()).toList(),
        known.map(category -> changes.of(category.id())).orElse(List.of()),
        known
            .map(CategoryForm::of)
            .orElseGet(() -> CategoryForm.empty(code, Set.of(municipality.id()))),
        municipality,
        places(municipality),
        List.of());
  }

  private long misfits(OrgNode municipality, PatronCategory category) {
    return borrowers.misfits(
        municipality.id(),
        category.code(),
        category.described(),
        changeCategory.places(category.described()));
  }
}
