package ils.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Which package may see which. The rules are made for a root package, so that the same rules can be
 * held against the product ({@code ils}) and against offenders made on purpose ({@code planted}).
 */
final class Walls {

  private final String root;

  Walls(String root) {
    this.root = root;
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  /** The classes of a module see those of these modules and no other of ours. */
  private ArchRule sees(String module, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(module), Arrays.stream(others))
            .map(this::in)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat(resideInAnyPackage(root + "..").and(not(resideInAnyPackage(allowed))))
        .because("arrows between modules point one way (architecture, decision 2)");
  }

  ArchRule coreSeesNoOther() {
    return sees("core");
  }

  ArchRule cataloguingSeesCore() {
    return sees("cataloguing", "core");
  }

  ArchRule circulationSeesCore() {
    return sees("circulation", "core");
  }

  ArchRule opacSeesTheThree() {
    return sees("opac", "core", "cataloguing", "circulation");
  }

  ArchRule selfCheckSeesCoreAndCirculation() {
    return sees("selfcheck", "core", "circulation", "cataloguing");
  }

  ArchRule theLauncherSeesNoModule() {
    return sees("launcher");
  }

  /** Records of any origin pass one gate. */
  ArchRule marc4jStaysInMarc() {
    return only("cataloguing.marc", "org.marc4j..");
  }

  /** What is found is decided in one module; what is true is asked of the database. */
  ArchRule luceneStaysInIndexAndSearch() {
    return noClasses()
        .that(notIn(in("opac.index"), in("opac.search")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("Lucene is used in the index and in search alone (style, section 4)");
  }

  private ArchRule only(String place, String library) {
    return noClasses()
        .that(notIn(in(place)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(library + " is used in " + place + " alone (style, section 4)");
  }

  /** Facts in, decision out. */
  ArchRule rulesArePure() {
    return classes()
        .that()
        .resideInAPackage(in("circulation.policy"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", in("circulation.policy"), in("core")))
        .andShould()
        .onlyDependOnClassesThat(not(resideInAnyPackage("java.sql..", "java.net..")))
        .andShould()
        .onlyDependOnClassesThat(not(annotatedWith("jakarta.enterprise.context.ApplicationScoped")))
        .because("rules get facts and give decisions; they look nothing up");
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> notIn(String... places) {
    return not(resideInAnyPackage(places));
  }
}
