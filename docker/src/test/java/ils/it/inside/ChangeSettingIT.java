package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.access.NotPermitted;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.KnownSettings;
import ils.core.org.NodeType;
import ils.core.org.SettingKey;
import ils.core.org.Settings;
import ils.core.problem.ProblemException;
import ils.core.settings.ChangeSetting;
import ils.core.settings.ChangeSetting.Outcome;
import ils.core.settings.ChangeSetting.Wish;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@DisplayName("A173: a setting is changed by whom it is theirs, at once, with a trace")
class ChangeSettingIT {

  private static final String FEE_MAXIMUM = "lending.fee.maximum";

  @Inject CoreWorld world;
  @Inject ChangeSetting changeSetting;
  @Inject Settings settings;
  @Inject KnownSettings known;

  private long municipality;
  private long branch;

  @BeforeEach
  void makeNodes() {
    municipality = world.node(null, NodeType.MUNICIPALITY);
    branch = world.node(municipality, NodeType.BRANCH);
  }

  private Outcome change(@Nullable String value, @Nullable String seen) {
    return change(Actor.OPERATOR, value, seen);
  }

  private Outcome change(Actor actor, @Nullable String value, @Nullable String seen) {
    var occasion = new Occasion(actor, Channel.DESK, municipality, null);
    return changeSetting.change(occasion, new Wish(municipality, FEE_MAXIMUM, value, seen));
  }

  private String held() {
    return settings.stored(FEE_MAXIMUM, branch).map(Settings.Stored::text).orElse("");
  }

  @Test
  void itHoldsBelowAtOnceAndIsInheritedAgain() {
    assertThat(change("230 120 BEK 99", null)).isEqualTo(new Outcome.Changed());
    assertThat(held()).isEqualTo("230 120 BEK 99");

    assertThat(change(null, "230 120 BEK 99")).isEqualTo(new Outcome.Changed());
    assertThat(held()).isEmpty();
  }

  @Test
  void aValueThatIsNoneIsRefusedInWords() {
    assertThat(change("a lot", null))
        .isEqualTo(new Outcome.NoSuchValue("expected ADULT CHILD SOURCE, not 'a lot'"));
    assertThat(held()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "61", "two", "2.5", ""})
  void aNumberOutOfItsRangeIsRefusedWithTheRange(String days) {
    var occasion = new Occasion(Actor.OPERATOR, Channel.DESK, municipality, null);

    assertThat(
            changeSetting.change(
                occasion, new Wish(municipality, "notices.due-soon.days", days, null)))
        .isEqualTo(new Outcome.OutOfRange(new SettingKey.Range(0, 60)));
  }

  @Test
  void aChangeOfAnotherIsNotOverwrittenUnseen() {
    change("230 120 BEK 99", null);

    assertThat(change("240 120 BEK 100", null))
        .isEqualTo(new Outcome.ChangedMeanwhile("230 120 BEK 99"));
    assertThat(held()).isEqualTo("230 120 BEK 99");
  }

  @Test
  void whoHasNoRightThereIsRefused() {
    var stranger = new Actor(Actor.Kind.PATRON, 7, municipality, municipality);

    assertThatThrownBy(() -> change(stranger, "230 120 BEK 99", null))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void everySettingThatIsAskedForIsOnThePage() {
    assertThat(SettingKey.known().keySet())
        .filteredOn(name -> !name.startsWith("test."))
        .allSatisfy(name -> assertThat(known.find(name)).isPresent());
  }

  @Test
  void aSettingThatIsNotThereIsNamed() {
    var occasion = new Occasion(Actor.OPERATOR, Channel.DESK, municipality, null);
    var wish = new Wish(municipality, "no.such", "1", null);

    assertThatThrownBy(() -> changeSetting.change(occasion, wish))
        .isInstanceOf(ProblemException.class);
  }
}
