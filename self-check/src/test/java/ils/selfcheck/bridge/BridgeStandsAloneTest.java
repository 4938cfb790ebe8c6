package ils.selfcheck.bridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the bridge's JAR is made of sees nothing that is not in it or beside it. */
class BridgeStandsAloneTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ils.selfcheck");

  @Test
  @DisplayName("tag, reader and bridge need no server")
  void needsNoServer() {
    needNoServer("tag..").check(MODULE);
    needNoServer("reader..").check(MODULE);
    needNoServer("bridge..").check(MODULE);
  }

  @Test
  @DisplayName("tags are pure: bytes in, values out")
  void tagsArePure() {
    tagsSeeOnlyThemselves("tag..").check(MODULE);
  }

  @Test
  void andTheChecksBite() {
    assertThat(needNoServer("server..").evaluate(MODULE).hasViolation()).isTrue();
    assertThat(tagsSeeOnlyThemselves("reader..").evaluate(MODULE).hasViolation()).isTrue();
  }

  private static ArchRule needNoServer(String packages) {
    return classes()
        .that()
        .resideInAPackage("ils.selfcheck." + packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.smartcardio..",
            "com.sun.net.httpserver..",
            "com.fasterxml.jackson..",
            "org.java_websocket..",
            "org.jspecify..",
            "ils.selfcheck.tag..",
            "ils.selfcheck.reader..",
            "ils.selfcheck.bridge..")
        .because("target/bridge is all that a kiosk's computer gets");
  }

  private static ArchRule tagsSeeOnlyThemselves(String packages) {
    return classes()
        .that()
        .resideInAPackage("ils.selfcheck." + packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.nio..",
            "java.io..",
            "org.jspecify..",
            "ils.selfcheck.tag..")
        .because("a codec looks nothing up");
  }
}
