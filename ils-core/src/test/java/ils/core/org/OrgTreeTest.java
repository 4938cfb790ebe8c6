package ils.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrgTreeTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final OrgTree tree =
      new OrgTree(
          List.of(
              node(1, NodeType.MUNICIPALITY, "SOL", List.of(1L)),
              node(2, NodeType.PUBLIC_SYSTEM, "SOL-BIB", List.of(1L, 2L)),
              node(3, NodeType.BRANCH, "SOL-HB", List.of(1L, 2L, 3L)),
              node(4, NodeType.DEPARTMENT, "SOL-HB-BORN", List.of(1L, 2L, 3L, 4L)),
              node(5, NodeType.LOCATION, "SOL-HB-BORN-FAG", List.of(1L, 2L, 3L, 4L, 5L)),
              node(9, NodeType.MUNICIPALITY, "VIG", List.of(9L))));

  private static OrgNode node(long id, NodeType type, String code, List<Long> path) {
    Long parent = path.size() < 2 ? null : path.get(path.size() - 2);
    return new OrgNode(
        id,
        parent,
        type,
        code,
        null,
        code,
        code,
        ZONE,
        Set.of(),
        path,
        path.getFirst(),
        null,
        null);
  }

  @Test
  @DisplayName("A1: values are looked for from the node upwards, nearest first")
  void upwardsIsNearestFirst() {
    assertThat(tree.upwards(5)).extracting(OrgNode::id).containsExactly(5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void distanceIsCountedInSteps() {
    assertThat(tree.distanceUp(5, 5)).isZero();
    assertThat(tree.distanceUp(5, 1)).isEqualTo(4);
    assertThat(tree.distanceUp(5, 9)).isEqualTo(-1);
  }

  @Test
  void whatLiesWithinIncludesTheNodeItself() {
    assertThat(tree.within(3))
        .extracting(OrgNode::code)
        .containsExactly("SOL-HB", "SOL-HB-BORN", "SOL-HB-BORN-FAG");
    assertThat(tree.librariesWithin(1)).extracting(OrgNode::code).containsExactly("SOL-HB");
  }

  @Test
  void anUnknownIdIsNamed() {
    assertThatThrownBy(() -> tree.get(77)).hasMessageContaining("77");
    assertThat(tree.byCode("NOWHERE")).isEmpty();
  }

  @Test
  @DisplayName("A5: a nearer exception for the same day wins over the municipality's")
  void exceptionsAreInheritedAndTheNearestWins() {
    var day = java.time.LocalDate.of(2026, 12, 24);
    var closed = new OpeningHours.Exception(day, null, null, "Juleaften");
    var open =
        new OpeningHours.Exception(
            day, java.time.LocalTime.of(9, 0), java.time.LocalTime.of(12, 0), "Juletræ");
    var data =
        new CalendarData(
            Map.of(),
            Map.of(
                1L, List.of(new CalendarData.ExceptionRow(null, closed)),
                3L, List.of(new CalendarData.ExceptionRow(HoursKind.STAFFED, open))),
            Map.of());

    assertThat(data.hours(tree, 5, HoursKind.STAFFED).hours().isOpenOn(day)).isTrue();
    assertThat(data.hours(tree, 5, HoursKind.SELF_SERVICE).hours().isOpenOn(day)).isFalse();
    assertThat(data.hours(tree, 5, HoursKind.STAFFED).from()).isEqualTo(Optional.empty());
  }
}
