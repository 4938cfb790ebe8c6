package ils.bench;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.projection.Projections;
import ils.core.bib.Projection;
import ils.demo.generator.Catalogue;
import ils.opac.index.BibEntry;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.HeldItem;
import ils.opac.index.Visibility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented records with items at twelve branches, and queries drawn from them. */
final class SearchBenchCorpus {

  private static final int BRANCHES = 12;
  private static final long SEED = 4;

  private final List<Projection> records = new ArrayList<>();

  SearchBenchCorpus(int count) {
    var catalogue = new Catalogue(MarcFamily.MARC21, Catalogue.SEED);
    for (long i = 0; records.size() < count; i++) {
      Projections.of(catalogue.record(i)).ifPresent(records::add);
    }
  }

  void addTo(CatalogueIndex index) throws IOException {
    var random = new Random(SEED);
    long id = 1;
    for (Projection record : records) {
      List<HeldItem> items = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        long branch = 1 + random.nextInt(BRANCHES);
        items.add(new HeldItem(branch, Visibility.PUBLIC, random.nextInt(4) > 0));
      }
      index.add(
          new BibEntry(id, record, items, false, random.nextInt(50), Instant.ofEpochSecond(id)));
      id++;
    }
    index.refresh();
  }

  /** Sets of queries, so many of each. */
  Map<String, List<String>> queries(int count) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    sets.put("known_item", drawn(count, record -> start(record, 4)));
    sets.put("one_word", drawn(count, record -> start(record, 1)));
    sets.put("two_words", drawn(count, record -> start(record, 2)));
    sets.put("phrase", drawn(count, record -> '"' + start(record, 3) + '"'));
    sets.put("author_title", drawn(count, SearchBenchCorpus::authorAndWord));
    sets.put(
        "isbn", drawn(count, record -> record.isbns().isEmpty() ? null : record.isbns().get(0)));
    return sets;
  }

  /** All sets in turn. */
  List<String> mixed(int count) {
    List<List<String>> sets = List.copyOf(queries(count / 6 + 1).values());
    List<String> mixed = new ArrayList<>();
    for (int i = 0; mixed.size() < count; i++) {
      mixed.add(sets.get(i % sets.size()).get(i / sets.size()));
    }
    return mixed;
  }

  private List<String> drawn(int count, Function<Projection, @Nullable String> make) {
    var random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      String text = make.apply(records.get(random.nextInt(records.size())));
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String start(Projection record, int words) {
    return String.join(" ", Stream.of(record.title().split("\\s+")).limit(words).toList());
  }

  private static @Nullable String authorAndWord(Projection record) {
    if (record.contributors().isEmpty()) {
      return null;
    }
    String family = record.contributors().get(0).sortName().split(",")[0];
    return family + " " + start(record, 2);
  }
}
