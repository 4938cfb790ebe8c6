package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.org.NodeType;
import ils.core.org.Organisation;
import ils.core.org.SettingKey;
import ils.core.org.Settings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SettingsIT {

  private static final SettingKey<Integer> DAYS = SettingKey.ofInt("test.days", 7);

  @Inject CoreWorld world;
  @Inject Settings settings;
  @Inject Organisation organisation;

  @Test
  @DisplayName("A1: a value of the municipality is read four levels down, and names its node")
  void inheritedDownTheTree() {
    long municipality = world.node(null, NodeType.MUNICIPALITY);
    long system = world.node(municipality, NodeType.PUBLIC_SYSTEM);
    long branch = world.node(system, NodeType.BRANCH);
    long department = world.node(branch, NodeType.DEPARTMENT);
    long location = world.node(department, NodeType.LOCATION);
    await(() -> organisation.tree().find(location).isPresent());

    assertThat(settings.effective(DAYS, location).value()).isEqualTo(7);
    assertThat(settings.effective(DAYS, location).from()).isEmpty();

    world.set(municipality, "test.days", "9");
    await(() -> settings.get(DAYS, location) == 9);
    world.set(branch, "test.days", "11");
    await(() -> settings.get(DAYS, location) == 11);

    assertThat(settings.effective(DAYS, location).from().orElseThrow().id()).isEqualTo(branch);
    assertThat(settings.effective(DAYS, system).from().orElseThrow().id()).isEqualTo(municipality);
    assertThat(organisation.tree().get(location).municipalityId()).isEqualTo(municipality);
    assertThat(organisation.tree().get(location).libraryId()).isEqualTo(branch);
  }

  private static void await(BooleanSupplier done) {
    var end = Instant.now().plus(Duration.ofSeconds(30));
    while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(done.getAsBoolean()).isTrue();
  }
}
