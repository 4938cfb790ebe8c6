package ils.opac.index;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.opac.search.CatalogueSearch;
import ils.opac.search.FacetField;
import ils.opac.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueIndexTest {

  @TempDir Path home;

  private static int hits(CatalogueIndex index, String text) throws IOException {
    return CatalogueSearch.search(index, SearchRequest.of(text)).workCount();
  }

  @Test
  void aChangeIsFoundAfterRefresh() throws IOException {
    try (var index = new CatalogueIndex(home, 16)) {
      index.put(bib(1, "Krig").entry());
      assertThat(hits(index, "krig")).isZero();
      index.refresh();
      assertThat(hits(index, "krig")).isEqualTo(1);
    }
  }

  @Test
  void puttingTwiceReplaces() throws IOException {
    try (var index = new CatalogueIndex(home, 16)) {
      index.put(bib(1, "Krig").entry());
      index.put(bib(1, "Fred").entry());
      index.refresh();
      assertThat(hits(index, "krig")).isZero();
      assertThat(hits(index, "fred")).isEqualTo(1);
      index.remove(1);
      index.refresh();
      assertThat(hits(index, "fred")).isZero();
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void aCommitIsFoundAgainWithItsPosition() throws IOException {
    try (var index = new CatalogueIndex(home, 16)) {
      assertThat(index.position()).isEmpty();
      index.put(bib(1, "Krig").work("w").entry());
      index.commit("17");
    }
    try (var index = new CatalogueIndex(home, 16)) {
      assertThat(index.position()).contains("17");
      assertThat(hits(index, "krig")).isEqualTo(1);
      index.put(bib(2, "Krig").work("w").entry());
      index.put(bib(3, "Krig").entry());
      index.refresh();
      assertThat(hits(index, "krig")).isEqualTo(2); // works keep their numbers
    }
  }

  @Test
  void whatCameAfterTheLastCommitIsLostWithTheProcess() throws IOException {
    Path copy = Files.createDirectory(home.resolve("copy"));
    Path live = Files.createDirectory(home.resolve("live"));
    try (var index = new CatalogueIndex(live, 16)) {
      index.put(bib(1, "Krig").entry());
      index.commit("1");
      index.put(bib(2, "Krig").entry());
      index.refresh(); // files of the second record may be on disk, but no commit names them
      copyFiles(live, copy); // what kill -9 leaves behind
    }
    try (var survivor = new CatalogueIndex(copy, 16)) {
      assertThat(survivor.position()).contains("1");
      assertThat(hits(survivor, "krig")).isEqualTo(1);
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void availabilityMustBeFilledAgainAfterARestart() throws IOException {
    var available =
        SearchRequest.of("krig").choosing(Map.of(FacetField.AVAILABLE, List.of("true")));
    try (var index = new CatalogueIndex(home, 16)) {
      index.put(bib(1, "Krig").item(5, Visibility.PUBLIC, true).entry());
      index.commit("1");
    }
    try (var index = new CatalogueIndex(home, 16)) {
      assertThat(CatalogueSearch.search(index, available).workCount()).isZero();
      index.available(1, List.of(Visibility.PUBLIC.at(5)));
      assertThat(CatalogueSearch.search(index, available).workCount()).isEqualTo(1);
    }
  }

  @Test
  void anIndexIsRebuiltBesideTheOldOne() throws IOException {
    var folders = new IndexHome(home);
    assertThat(folders.current()).isEmpty();
    Path first = folders.begin();
    try (var index = new CatalogueIndex(first, 16)) {
      index.commit("1");
    }
    folders.use(first);
    Path second = folders.begin();
    assertThat(folders.current()).contains(first);
    try (var index = new CatalogueIndex(second, 16)) {
      index.commit("2");
    }
    folders.use(second);
    folders.removeOthers();
    assertThat(new IndexHome(home).current()).contains(second);
    assertThat(first).doesNotExist();
  }

  @Test
  void aBuildThatDiedLeavesTheOldIndexInUse() throws IOException {
    var folders = new IndexHome(home);
    Path first = folders.begin();
    folders.use(first);
    Files.writeString(folders.begin().resolve("half"), "half an index");
    assertThat(new IndexHome(home).current()).contains(first);
    Path third = new IndexHome(home).begin();
    assertThat(third).isEmptyDirectory();
  }
}
