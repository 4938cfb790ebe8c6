package ils.demo.library;

import static org.assertj.core.api.Assertions.assertThat;

import ils.launcher.DemoLoader;
import ils.launcher.DemoLoader.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLibraryTest {

  private static final DemoPatron ANNA =
      new DemoPatron("2000000001", "1234", "Anna Bruun", "CITIZEN", "DK-799900", "17", "secret");

  @Test
  void theLauncherFindsIt() {
    assertThat(ServiceLoader.load(DemoLoader.class)).hasExactlyElementsOfTypes(DemoLibrary.class);
  }

  @Test
  void theFileForScriptsHasWhatTheyNeed(@TempDir Path data) throws Exception {
    var server = new Server("http://127.0.0.1:8080", "127.0.0.1:6001", "operator", data);
    new DemoFile(server, List.of(ANNA), List.of(new DemoItems("3000000000", "\"Ø\" & Å"))).write();

    assertThat(Files.readString(data.resolve("demo.json")))
        .contains("\"http\": \"http://127.0.0.1:8080\"", "\"sip2\": \"127.0.0.1:6001\"")
        .contains("\"patronId\": 17", "\"pin\": \"1234\"", "\"agency\": \"DK-799900\"")
        .contains("\"title\": \"\\\"Ø\\\" & Å\"")
        .doesNotContain("operator");
  }

  @Test
  void itemsForScriptsAreOneOfEachTitleAtTheMainLibrary() throws Exception {
    List<DemoItems> items = DemoItems.onTheShelf();

    assertThat(items).hasSizeGreaterThan(100);
    assertThat(items.stream().map(DemoItems::barcode)).doesNotHaveDuplicates();
    assertThat(items).allSatisfy(i -> assertThat(i.title()).isNotBlank().doesNotContain("¤", "*"));
  }

  @Test
  void terminalsAreSentOneByOne() throws Exception {
    assertThat(DemoResources.terminals())
        .hasSize(3)
        .allMatch(json -> json.startsWith("{") && json.endsWith("}"));
  }

  @Test
  void theVersionIsTheSameForTheSameFiles() throws Exception {
    assertThat(DemoResources.version()).isEqualTo(DemoResources.version()).hasSize(64);
  }

  @Test
  void valuesAreFoundInAnswers() {
    String answer = "{\"run\":{\"id\":4711,\"state\":\"DONE\"},\"over\":true}";

    assertThat(Map.of("id", "4711", "state", "DONE", "over", "true", "none", ""))
        .allSatisfy((name, value) -> assertThat(JsonText.value(answer, name)).isEqualTo(value));
  }

  @Test
  void textsAreQuotedAsJson() {
    assertThat(JsonText.quoted("a\t\"b\"\\\n")).isEqualTo("\"a\\u0009\\\"b\\\"\\\\\\u000a\"");
  }
}
