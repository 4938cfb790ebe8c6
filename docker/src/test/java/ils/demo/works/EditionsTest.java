package ils.demo.works;

import static org.assertj.core.api.Assertions.assertThat;

import ils.demo.works.Edition.Part.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EditionsTest {

  private static final long SEED = 7;
  private static final List<Edition> DEMO =
      LongStream.range(0, 3_000).mapToObj(new Editions(SEED, 0)::edition).toList();

  @Property(tries = 200)
  void anEditionDependsOnTheSeedAndItsNumberAlone(@ForAll @LongRange(max = 2_999) long number) {
    assertThat(new Editions(SEED, 0).edition(number)).isEqualTo(DEMO.get((int) number));
  }

  @Test
  void anotherSeedGivesAnotherCatalogue() {
    var other = new Editions(SEED + 1, 0);

    assertThat(LongStream.range(0, 100).filter(i -> other.edition(i).equals(DEMO.get((int) i))))
        .isEmpty();
  }

  @Test
  void theCatalogueHasWhatALibraryHas() {
    assertThat(DEMO.stream().map(Edition::medium)).contains(Medium.values());
    assertThat(DEMO.stream().map(e -> e.work().idea().readers())).contains(Readers.values());
    assertThat(DEMO.stream().map(Edition::language)).contains("dan", "eng", "ger", "fre", "swe");
    assertThat(DEMO.stream().filter(e -> e.work().reading().lix() != null).count())
        .isGreaterThan(300);
    assertThat(DEMO.stream().filter(e -> e.work().reading().let() != null).count())
        .isGreaterThan(100);
  }

  @Test
  void mostWorksOfTheFrontHaveSeveralEditions() {
    Map<Long, Long> editions =
        DEMO.stream().collect(Collectors.groupingBy(e -> e.work().number(), Collectors.counting()));

    assertThat(editions.values().stream().filter(n -> n > 1).count()).isGreaterThan(400);
    assertThat(editions.values().stream().filter(n -> n > 30)).isEmpty();
  }

  @Test
  void volumesBelongToASectionOrHeadThatComesBeforeThem() {
    List<Edition> parts = DEMO.stream().filter(e -> e.part() != null).toList();

    assertThat(parts).hasSizeGreaterThan(200);
    assertThat(parts)
        .allSatisfy(
            edition -> {
              var part = java.util.Objects.requireNonNull(edition.part());
              var parent = java.util.Objects.requireNonNull(DEMO.get((int) part.parent()).part());
              assertThat(part.parent()).isLessThanOrEqualTo(edition.number());
              assertThat(parent.level()).isNotEqualTo(Level.VOLUME);
            });
  }
}
