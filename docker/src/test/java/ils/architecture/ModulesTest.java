package ils.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each rule against the product, and against an offender that was planted for it. */
class ModulesTest {

  private static final Map<String, Function<String, ArchRule>> RULES =
      Map.ofEntries(
          Map.entry("core sees no other module", r -> new Walls(r).coreSeesNoOther()),
          Map.entry("cataloguing sees core", r -> new Walls(r).cataloguingSeesCore()),
          Map.entry("circulation sees core", r -> new Walls(r).circulationSeesCore()),
          Map.entry("opac sees the three below", r -> new Walls(r).opacSeesTheThree()),
          Map.entry("self-check", r -> new Walls(r).selfCheckSeesCoreAndCirculation()),
          Map.entry("the launcher sees no module", r -> new Walls(r).theLauncherSeesNoModule()),
          Map.entry("marc4j fence", r -> new Walls(r).marc4jStaysInMarc()),
          Map.entry("Lucene fence", r -> new Walls(r).luceneStaysInIndexAndSearch()),
          Map.entry("rules are pure", r -> new Walls(r).rulesArePure()),
          Map.entry("repositories", r -> new Roles(r).entityManagersAreInRepositories()),
          Map.entry("boundary names", r -> new Roles(r).boundariesAreNamedSo()),
          Map.entry("boundaries adapt", r -> new Roles(r).boundariesHaveNoTransactions()),
          Map.entry("use cases know no HTTP", r -> new Roles(r).transactionsKnowNoHttp()),
          Map.entry("one clock", r -> new Roles(r).timeComesFromTheClock()),
          Map.entry("names", r -> new Roles(r).namesSayWhatThingsAre()));

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ils");
  private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("planted");

  static Stream<String> rules() {
    return RULES.keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theProductKeepsTheRule(String rule) {
    RULES.get(rule).apply("ils").allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleBitesAPlantedOffender(String rule) {
    assertThat(RULES.get(rule).apply("planted").evaluate(OFFENDERS).hasViolation()).isTrue();
  }

  @Test
  void allModulesAreLookedAt() {
    Set<String> packages =
        Set.of("ils.core", "ils.cataloguing", "ils.circulation", "ils.opac", "ils.selfcheck");

    assertThat(packages)
        .allMatch(name -> PRODUCT.stream().anyMatch(c -> c.getPackageName().startsWith(name)));
  }
}
