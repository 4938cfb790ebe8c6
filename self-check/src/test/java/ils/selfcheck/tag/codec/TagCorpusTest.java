package ils.selfcheck.tag.codec;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.TagProblem;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Blank;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.TagReading.Unreadable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the tags under {@code src/test/resources/tags}, each named for its disease: remarks after
 * {@code #}, perhaps {@code dsfid XX}, bytes in hex, and after {@code =} what is to come of them.
 */
class TagCorpusTest {

  static List<Path> tags() throws IOException, URISyntaxException {
    Path folder = Path.of(TagCorpusTest.class.getResource("/tags").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".hex")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tags")
  @DisplayName("a tag of the corpus is read as its file says")
  void readsTheCorpus(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int dsfid =
        lines.stream()
            .filter(line -> line.startsWith("dsfid "))
            .mapToInt(line -> Integer.parseInt(line.substring(6).strip(), 16))
            .findFirst()
            .orElse(0);
    String bytes =
        lines.stream().filter(line -> line.matches("[0-9A-Fa-f ]+")).collect(Collectors.joining());

    TagReading reading = TagReader.read(new TagMemory(Bytes.hex(bytes), dsfid));

    assertThat("= " + described(reading))
        .isEqualTo(lines.stream().filter(line -> line.startsWith("=")).findFirst().orElse(""));
  }

  private static String described(TagReading reading) {
    return switch (reading) {
      case Blank() -> "BLANK";
      case Unreadable(List<TagProblem> problems) -> "UNREADABLE" + described(problems);
      case Understood it -> {
        TagContent content = it.content();
        String owner = content.owner().isEmpty() ? "-" : content.owner();
        String more = content.more().isEmpty() ? "" : " " + content.more();
        yield "%s %s %d/%d %02X %s %s%s%s"
            .formatted(
                content.id(),
                owner,
                content.part().number(),
                content.part().of(),
                content.usage().code(),
                it.model(),
                it.trust(),
                more,
                described(it.problems()));
      }
    };
  }

  private static String described(List<TagProblem> problems) {
    return problems.stream()
        .map(problem -> " " + problem.flaw() + "@" + problem.place())
        .collect(Collectors.joining());
  }
}
