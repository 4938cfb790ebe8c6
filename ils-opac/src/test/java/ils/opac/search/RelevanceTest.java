package ils.opac.search;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.bib.Projection;
import ils.opac.index.CatalogueIndex;
import ils.opac.search.Judged.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A131: relevance, measured over the demo library's records and held where it is.
 *
 * <p>The queries are drawn from the records with a fixed seed; a query is right if it finds a work
 * of the same title. The bounds stand a little below what was measured when they were set.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

  private static final System.Logger LOG = System.getLogger("ils.relevance");
  private static final int QUERIES = 300;

  private CatalogueIndex index;
  private List<Projection> real;
  private List<Projection> danish;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    real = DemoRecords.real();
    danish = DemoRecords.danish();
    index = new CatalogueIndex(folder, 64);
    long id = 1;
    for (Projection record : Stream.concat(danish.stream(), real.stream()).toList()) {
      index.add(DemoRecords.entry(id++, record));
    }
    index.refresh();
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  /** Up to {@link #QUERIES} queries made of records; null where a record gives none. */
  private List<Query> drawn(
      List<Projection> records, BiFunction<Projection, Random, @Nullable String> make) {
    var random = new Random(7);
    List<Projection> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);
    List<Query> queries = new ArrayList<>();
    for (Projection record : shuffled) {
      String text = make.apply(record, random);
      if (text != null && queries.size() < QUERIES) {
        queries.add(new Query(text, Set.of(record.title())));
      }
    }
    return queries;
  }

  private Judged judge(String name, List<Query> queries) throws IOException {
    Judged judged = Judged.of(name, index, queries);
    LOG.log(System.Logger.Level.INFO, judged.line());
    return judged;
  }

  private static @Nullable String familyName(Projection record) {
    return record.contributors().isEmpty()
        ? null
        : record.contributors().get(0).sortName().split(",")[0];
  }

  private static @Nullable String withAuthor(Projection record, String words) {
    String name = familyName(record);
    return name == null || words.isBlank() ? null : words + " " + name;
  }

  private static String start(String title, int words) {
    return String.join(" ", Stream.of(title.split("\\s+")).limit(words).toList());
  }

  private static @Nullable String mistyped(Projection record, Random random) {
    String title = start(record.title(), 4).toLowerCase(Locale.ROOT);
    String name = familyName(record);
    List<String> candidates =
        Stream.of(title.split("\\s+")).filter(word -> word.matches("\\p{L}{6,}")).toList();
    if (candidates.isEmpty() || name == null) {
      return null;
    }
    String word = candidates.get(random.nextInt(candidates.size()));
    int at = 1 + random.nextInt(word.length() - 2);
    String wrong =
        random.nextBoolean()
            ? word.substring(0, at) + word.substring(at + 1)
            : word.substring(0, at)
                + word.charAt(at + 1)
                + word.charAt(at)
                + word.substring(at + 2);
    return title.replace(word, wrong) + " " + name;
  }

  @Test
  void titlesOfRealRecords() throws IOException {
    Judged judged = judge("title, real", drawn(real, (r, any) -> start(r.title(), 12)));
    assertThat(judged.first()).isGreaterThan(0.93);
    assertThat(judged.empty()).isZero();
  }

  @Test
  void titleAndAuthorOfRealRecords() throws IOException {
    Judged judged =
        judge("title+author, real", drawn(real, (r, any) -> withAuthor(r, start(r.title(), 4))));
    assertThat(judged.reciprocal()).isGreaterThan(0.85);
  }

  @Test
  void titleAndAuthorOfDanishRecords() throws IOException {
    Judged judged =
        judge("title+author, Danish", drawn(danish, (r, any) -> withAuthor(r, r.title())));
    assertThat(judged.reciprocal()).isGreaterThan(0.97);
  }

  @Test
  void isbnsInEveryForm() throws IOException {
    Judged judged =
        judge(
            "isbn",
            drawn(
                real,
                (r, random) -> r.isbns().isEmpty() ? null : punctuated(r.isbns().get(0), random)));
    assertThat(judged.first()).isEqualTo(1.0);
  }

  private static String punctuated(String isbn, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> isbn;
      case 1 -> isbn.substring(0, 3) + "-" + isbn.substring(3, 5) + "-" + isbn.substring(5);
      default -> isbn.substring(0, 3) + " " + isbn.substring(3, 7) + " " + isbn.substring(7);
    };
  }

  @Test
  @DisplayName("A133: mistyped words are found")
  void mistypedWords() throws IOException {
    Judged judged = judge("typo, real", drawn(real, RelevanceTest::mistyped));
    assertThat(judged.first()).isGreaterThan(0.75);
    Judged inDanish = judge("typo, Danish", drawn(danish, RelevanceTest::mistyped));
    assertThat(inDanish.first()).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("A132: aa for å, ä for æ and ö for ø find the same")
  void otherLetters() throws IOException {
    Judged judged =
        judge(
            "variant letters",
            drawn(
                danish,
                (r, any) -> {
                  String other =
                      r.title()
                          .replace("å", "aa")
                          .replace("Å", "Aa")
                          .replace('æ', 'ä')
                          .replace('ø', 'ö')
                          .replace('Ø', 'Ö');
                  return other.equals(r.title()) ? null : withAuthor(r, other);
                }));
    assertThat(judged.first()).isGreaterThan(0.97);
  }
}
