package ils.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;

/** What a class may have, told by its name (architecture, section 3). */
final class Roles {

  private static final String BOUNDARY = ".*(Resource|Pages)";
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String ENTITY_MANAGER = "jakarta.persistence.EntityManager";

  private final String root;

  Roles(String root) {
    this.root = root;
  }

  /** A repository is a plural, or reads facts. */
  ArchRule entityManagersAreInRepositories() {
    return noClasses()
        .that()
        .haveNameNotMatching(".*(s|People|Log|Reader)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ENTITY_MANAGER)
        .because("only repositories (plural nouns) and readers ask the database");
  }

  ArchRule boundariesAreNamedSo() {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should()
        .haveNameMatching(BOUNDARY)
        .because("a reader looks for *Resource (JSON) and *Pages (HTML)");
  }

  ArchRule boundariesHaveNoTransactions() {
    return noClasses()
        .that()
        .haveNameMatching(".*(Resource|Pages|\\.Sip2[A-Za-z]*)")
        .should()
        .beAnnotatedWith(TRANSACTIONAL)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ENTITY_MANAGER)
        .because("a boundary adapts and calls one use case, which is the transaction");
  }

  ArchRule transactionsKnowNoHttp() {
    return noClasses()
        .that()
        .areAnnotatedWith(TRANSACTIONAL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .because("a use case serves the desk, the kiosk and the API alike");
  }

  /** Tests move the clock; whoever asks the system for the time cannot be moved. */
  ArchRule timeComesFromTheClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".core.time..", root + ".core.ids..")
        .should()
        .callMethodWhere(asksTheSystemForTheTime())
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .because("the time is the injected Clock's (style, section 4)");
  }

  private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
    DescribedPredicate<JavaCall<?>> bareNow =
        target(owner(nameMatching("java\\.time\\..*")))
            .and(target(name("now")))
            .and(target(rawParameterTypes(new Class<?>[0])))
            .forSubtype();
    DescribedPredicate<JavaCall<?>> zonedNow =
        target(owner(nameMatching("java\\.time\\..*")))
            .and(target(name("now")))
            .and(target(rawParameterTypes(java.time.ZoneId.class)))
            .forSubtype();
    DescribedPredicate<JavaCall<?>> systemClock =
        target(owner(name("java.time.Clock"))).and(target(nameMatching("system.*"))).forSubtype();
    DescribedPredicate<JavaCall<?>> millis =
        target(owner(name("java.lang.System"))).and(target(name("currentTimeMillis"))).forSubtype();
    return bareNow.or(zonedNow).or(systemClock).or(millis).as("ask the system for the time");
  }

  ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Dto|DTO)")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..")
        .because("a class is named after what it is in the library, and lives with its feature");
  }
}
