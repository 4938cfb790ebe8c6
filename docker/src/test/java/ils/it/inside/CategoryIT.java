package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.access.NotPermitted;
import ils.core.administration.Names;
import ils.core.category.CategoryNames;
import ils.core.category.CategoryOutcome;
import ils.core.category.CategoryOutcome.Done;
import ils.core.category.CategoryOutcome.Refused;
import ils.core.category.CategoryOutcome.Why;
import ils.core.category.ChangeCategory;
import ils.core.category.ChangeCategory.Wish;
import ils.core.category.PatronCategory.Ages;
import ils.core.category.PatronCategory.Described;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import ils.core.person.RoleKind;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The patron categories of a municipality; each test makes its own. */
@ExtendWith(ArquillianExtension.class)
class CategoryIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject ChangeCategory changeCategory;
  @Inject CategoryNames names;
  @Inject Ids ids;

  private long municipality;
  private Occasion desk;

  @BeforeEach
  void open() {
    world.open();
    municipality = world.municipality();
    desk = world.desk(null);
  }

  private String code() {
    return "C" + ids.next();
  }

  private Wish wish(String code, String danish, int version) {
    var described =
        Names.of(danish, "Reader")
            .map(n -> new Described(n, Set.of(), Ages.ALL, Set.of(municipality)))
            .orElse(null);
    return new Wish(municipality, code, described, version);
  }

  private String made() {
    String code = code();
    assertThat(changeCategory.make(desk, wish(code, "Læser", 0))).isEqualTo(new Done(code, 0));
    return code;
  }

  private static List<String> keys(CategoryOutcome outcome) {
    return ((Refused) outcome).reasons().stream().map(Why::key).toList();
  }

  private void borrower(String code) {
    core.execute(
        "update borrower_role r join identifier i on i.person_id = r.person_id"
            + " set r.category = ? where i.value = ?",
        code,
        world.citizen());
  }

  private long history(String code, String what) {
    return world.count(
        "select count(*) from patron_category_change h join patron_category c on c.id ="
            + " h.category_id where c.code = '%s' and h.what = '%s'".formatted(code, what));
  }

  @Test
  @DisplayName("A category is made and renamed; the desk calls it so, and its history tells who")
  void madeAndRenamed() {
    String code = made();

    var renamed = changeCategory.describe(desk, wish(code, "Bogorm", 0));

    assertThat(renamed).isEqualTo(new Done(code, 0));
    assertThat(names.of(municipality, code, "da")).isEqualTo("Bogorm");
    assertThat(names.of(municipality, code, "en")).isEqualTo("Reader");
    assertThat(names.of(municipality, "NOBODYS", "da")).isEqualTo("NOBODYS");
    assertThat(history(code, "MADE")).isEqualTo(1);
    assertThat(history(code, "DANISH")).isEqualTo(1);
    assertThat(history(code, "ENGLISH")).isZero();
    assertThat(changeCategory.describe(desk, wish(code, "Boglus", 0)))
        .as("somebody has changed it since the form was made")
        .isEqualTo(new CategoryOutcome.Meanwhile());
    assertThat(changeCategory.describe(desk, wish(code, "Bogorm", 1)))
        .isEqualTo(new CategoryOutcome.Unchanged());
  }

  @Test
  @DisplayName("The same code twice, no name, ages that run backwards, a place elsewhere: all told")
  void badInput() {
    String code = made();
    long elsewhere = core.node(null, NodeType.MUNICIPALITY);
    var described =
        new Described(
            Names.of("x", "").orElseThrow(), Set.of(), new Ages(18, 3), Set.of(elsewhere));

    assertThat(keys(changeCategory.make(desk, wish(code.toLowerCase(), " ", 0))))
        .containsExactly("core.category.not.taken", "core.category.not.name");
    assertThat(keys(changeCategory.make(desk, new Wish(municipality, "é!", described, 0))))
        .containsExactly(
            "core.category.not.code", "core.category.not.ages", "core.category.not.node");
    assertThatThrownBy(() -> changeCategory.make(world.kiosk(null), wish(code(), "x", 0)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> changeCategory.retire(desk, municipality, code()))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName("One that borrowers have is not retired before they are given another one")
  void borrowersAreMoved() {
    String old = made();
    String next = made();
    borrower(old);
    borrower(old);

    assertThat(changeCategory.retire(desk, municipality, old))
        .isEqualTo(
            new Refused(List.of(new Why("", "core.category.not.borrowers", List.of(2L), "#move"))));
    assertThat(changeCategory.move(desk, municipality, old, next)).isEqualTo(new Done(old, 2));
    assertThat(changeCategory.retire(desk, municipality, old)).isEqualTo(new Done(old, 0));
    assertThat(history(old, "MOVED")).isEqualTo(1);
    assertThat(keys(changeCategory.move(desk, municipality, next, old)))
        .as("nobody is given a retired one")
        .containsExactly("core.category.not.target");
    assertThat(changeCategory.reopen(desk, municipality, old)).isEqualTo(new Done(old, 0));
  }

  @Test
  @DisplayName("Borrowers are not given a category that is for others")
  void forOthers() {
    String old = code();
    borrower(old);
    String pupils = made();
    var described =
        new Described(
            Names.of("Elev", "").orElseThrow(),
            Set.of(RoleKind.PUPIL),
            new Ages(6, 17),
            Set.of(municipality));
    changeCategory.describe(desk, new Wish(municipality, pupils, described, 0));

    assertThat(keys(changeCategory.move(desk, municipality, old, pupils)))
        .containsExactly("core.category.not.fitting");
    assertThat(history(pupils, "AGES") + history(pupils, "KINDS")).isEqualTo(2);
  }

  @Test
  @DisplayName("One that a rule names is not retired, and the rules are named")
  void namedByARule() {
    String code = "CLASS_CARD";
    changeCategory.make(desk, wish(code, "Klassekort", 0));

    var refused = (Refused) changeCategory.retire(desk, municipality, code);

    assertThat(refused.reasons())
        .extracting(Why::key)
        .containsExactly("circulation.rules.names-category");
    assertThat(refused.reasons().getFirst().args()).contains("class-card");
  }
}
