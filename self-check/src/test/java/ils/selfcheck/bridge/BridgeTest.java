package ils.selfcheck.bridge;

import static ils.selfcheck.reader.SimulatedShelf.IN_STOCK;
import static ils.selfcheck.reader.SimulatedShelf.ON_LOAN;
import static ils.selfcheck.reader.SimulatedShelf.blank;
import static ils.selfcheck.reader.SimulatedShelf.tag;
import static ils.selfcheck.reader.SimulatedShelf.uid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ils.selfcheck.reader.sim.SimulatedTag;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page, the bridge, the FEIG driver and the simulated reader, over real sockets. */
class BridgeTest {

  private static final TagContent SET = TagContent.circulating("5135661602", "DK-765700");

  private static final int MANY = 10_000;

  private RunningBridge running;
  private KioskPage page;

  @BeforeEach
  void start() throws Exception {
    running = RunningBridge.start();
    page = running.page();
    page.hear("hello");
  }

  @AfterEach
  void stop() throws Exception {
    page.close();
    running.close();
  }

  @Test
  void tellsWhatComesAndGoes() throws Exception {
    place(tag(1, "3274626533"));

    JsonNode item = page.hear("item.appeared").path("item");
    assertThat(item.path("id").asText()).isEqualTo("3274626533");
    assertThat(item.path("owner").asText()).isEqualTo("DK-775100");
    assertThat(item.path("complete").asBoolean()).isTrue();
    assertThat(item.path("security").asText()).isEqualTo("ON");
    assertThat(page.hear("pad.counted").path("understood").asInt()).isEqualTo(1);
    running.simulator.field().lift(uid(1));
    assertThat(page.hear("item.left").path("id").asText()).isEqualTo("3274626533");
  }

  @Test
  @DisplayName("a page that comes later hears at once what lies there")
  void tellsALaterPage() throws Exception {
    place(tag(1, "3274626533"));
    page.hear("item.appeared");

    try (KioskPage later = running.page()) {
      JsonNode hello = later.hear("hello");
      assertThat(hello.path("version").asInt()).isEqualTo(1);
      assertThat(hello.path("online").asBoolean()).isTrue();
      assertThat(hello.at("/pad/items/0/id").asText()).isEqualTo("3274626533");
    }
  }

  @Test
  @DisplayName("a set names its missing parts until it is complete")
  void namesMissingParts() throws Exception {
    place(tag(1, SET.as(new Part(1, 3))));
    JsonNode first = page.hear("item.appeared").path("item");
    assertThat(first.path("complete").asBoolean()).isFalse();
    assertThat(first.path("missing").toString()).isEqualTo("[2,3]");
    assertThat(first.path("mayBeCountedByEye").asBoolean()).isTrue();

    place(tag(3, SET.as(new Part(3, 3))));
    assertThat(page.hear("item.changed").at("/item/missing").toString()).isEqualTo("[2]");
    place(tag(2, SET.as(new Part(2, 3))));
    assertThat(page.hear("item.changed").at("/item/complete").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("blank and unreadable tags are told apart from items")
  void tellsOddTags() throws Exception {
    place(blank(1));

    JsonNode odd = page.hear("tag.appeared").path("tag");
    assertThat(odd.path("kind").asText()).isEqualTo("BLANK");
    assertThat(odd.path("uid").asText()).isEqualTo(uid(1).toString());
  }

  @Test
  @DisplayName("security is switched on exactly the tags that are named, and read back")
  void switchesSecurity() throws Exception {
    SimulatedTag lent = place(tag(1, "3274626533"));
    SimulatedTag other = place(tag(2, "5135661005"));
    page.hear("item.appeared");
    page.hear("item.appeared");

    page.say(secure("7", false, "3274626533", 1));

    assertThat(page.hear("item.changed").at("/item/security").asText()).isEqualTo("OFF");
    JsonNode answer = page.hear("secured");
    assertThat(answer.path("ref").asText()).isEqualTo("7");
    assertThat(answer.path("done").asBoolean()).isTrue();
    assertThat(answer.at("/items/0/tags/0/security").asText()).isEqualTo("OFF");
    assertThat(lent.afi()).isEqualTo(ON_LOAN);
    assertThat(other.afi()).isEqualTo(IN_STOCK);
  }

  @Test
  @DisplayName("an incomplete set is not let go unless staff say so, but is secured")
  void keepsAnIncompleteSet() throws Exception {
    SimulatedTag part = place(tag(1, SET.as(new Part(1, 2))));
    page.hear("item.appeared");

    page.say(secure("1", false, SET.id(), 1));
    JsonNode refused = page.hear("secured");
    assertThat(refused.path("done").asBoolean()).isFalse();
    assertThat(refused.at("/items/0/why").asText()).isEqualTo("parts are missing: [2]");
    assertThat(part.afi()).isEqualTo(IN_STOCK);

    page.say(secure("2", false, SET.id(), 1).replace("\"do\"", "\"incompleteToo\":true,\"do\""));
    assertThat(page.hear("secured").path("done").asBoolean()).isTrue();
    page.say(secure("3", true, SET.id(), 1));
    assertThat(page.hear("secured").path("done").asBoolean()).isTrue();
    assertThat(part.afi()).isEqualTo(IN_STOCK);
  }

  @Test
  @DisplayName("every command is answered, however fast they come")
  void answersEveryCommand() throws Exception {
    for (int i = 0; i < MANY; i++) {
      page.say("{\"do\":\"read\",\"ref\":\"%d\"}".formatted(i));
      assertThat(page.hear("contents").path("ref").asText()).isEqualTo(String.valueOf(i));
    }
  }

  @Test
  @DisplayName("a tag whose id is in doubt, and one of another item, are left alone")
  void leavesDoubtfulAndOtherTagsAlone() throws Exception {
    SimulatedTag sound = tag(1, "3274626533");
    Bytes broken = sound.memory().with(5, Bytes.hex("39"));
    SimulatedTag doubtful = place(new SimulatedTag(uid(1), broken, 0x3E, IN_STOCK));
    SimulatedTag other = place(tag(2, "5135661005"));
    JsonNode item = page.hear(m -> m.at("/item/doubtful").asBoolean()).path("item");

    page.say(secure("1", false, item.path("id").asText(), 1));
    assertThat(page.hear("secured").at("/items/0/why").asText()).isEqualTo("the id is in doubt");
    page.say(secure("2", false, "3274626533", 2));
    assertThat(page.hear("secured").at("/items/0/tags/0/why").asText())
        .isEqualTo("the tag sits on another item");
    assertThat(doubtful.afi()).isEqualTo(IN_STOCK);
    assertThat(other.afi()).isEqualTo(IN_STOCK);
  }

  @Test
  @DisplayName("a pile pulled away too soon is finished when the tag is seen again")
  void finishesLater() throws Exception {
    place(tag(1, "3274626533"));
    page.hear("item.appeared");
    running.simulator.field().lift(uid(1));

    page.say(secure("1", false, "3274626533", 1));
    JsonNode cutShort = page.hear("secured");
    assertThat(cutShort.path("done").asBoolean()).isFalse();
    assertThat(cutShort.at("/items/0/tags/0/pending").asBoolean()).isTrue();
    page.hear("item.left");

    SimulatedTag again = place(tag(1, "3274626533"));
    JsonNode repaired = page.hear("tag.repaired");
    assertThat(repaired.at("/tag/done").asBoolean()).isTrue();
    assertThat(again.afi()).isEqualTo(ON_LOAN);
  }

  @Test
  @DisplayName("an unfinished switch that the page takes back is not finished")
  void forgets() throws Exception {
    page.say(secure("1", false, "3274626533", 1));
    assertThat(page.hear("secured").path("done").asBoolean()).isFalse();
    page.say("{\"do\":\"forget\",\"ref\":\"2\",\"tags\":[\"%s\"]}".formatted(uid(1)));
    page.hear("done");

    SimulatedTag tag = place(tag(1, "3274626533"));
    page.hear("item.appeared");
    page.say("{\"do\":\"read\",\"ref\":\"3\",\"again\":true}");
    assertThat(page.hear("contents").at("/pad/items/0/security").asText()).isEqualTo("ON");
    assertThat(tag.afi()).isEqualTo(IN_STOCK);
  }

  @Test
  void programsABlankTag() throws Exception {
    place(blank(1));
    page.hear("tag.appeared");

    page.say(program("1", "3274626533", false));

    page.hear("tag.left");
    assertThat(page.hear("item.appeared").at("/item/id").asText()).isEqualTo("3274626533");
    assertThat(page.hear("programmed").path("done").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("a tag of another item is written only when the page insists")
  void overwritesOnlyOnRequest() throws Exception {
    SimulatedTag tag = place(tag(1, "5135661005"));
    page.hear("item.appeared");

    page.say(program("1", "3274626533", false));
    assertThat(page.hear("refused").path("why").asText())
        .isEqualTo("the tag sits on another item: 5135661005");
    page.say(program("2", "3274626533", true));
    page.hear("item.left");
    assertThat(page.hear("programmed").path("done").asBoolean()).isTrue();
    assertThat(tag.memory().slice(3, 13)).isEqualTo(Bytes.hex("33323734363236353333"));
  }

  @Test
  @DisplayName("a tag with a wrong checksum is put right once the page says which item it is")
  void repairs() throws Exception {
    SimulatedTag sound = tag(1, "3274626533");
    Bytes broken = sound.memory().with(19, Bytes.hex("0000"));
    SimulatedTag tag = place(new SimulatedTag(uid(1), broken, 0x3E, IN_STOCK));
    page.hear("item.appeared");
    String repair = "{\"do\":\"repair\",\"ref\":\"1\",\"tag\":\"" + uid(1) + "\"";

    page.say(repair + "}");
    assertThat(page.hear("refused").path("why").asText()).startsWith("say which item it is");
    page.say(repair + ",\"content\":{\"id\":\"3274626533\",\"owner\":\"DK-775100\"}}");
    assertThat(page.hear("programmed").path("done").asBoolean()).isTrue();
    assertThat(tag.memory()).isEqualTo(sound.memory());
  }

  @Test
  @DisplayName("a reader that goes away is told, and what lay there is forgotten")
  void tellsThatTheReaderIsGone() throws Exception {
    place(tag(1, "3274626533"));
    page.hear("item.appeared");

    running.simulator.close();

    assertThat(page.hear("pad.offline").path("why").asText()).startsWith("no connection");
    page.say("{\"do\":\"read\",\"ref\":\"9\"}");
    JsonNode contents = page.hear("contents");
    assertThat(contents.path("online").asBoolean()).isFalse();
    assertThat(contents.at("/pad/items").size()).isZero();
  }

  @Test
  @DisplayName("nonsense is refused with its reason, and the next command is carried out")
  void refusesNonsense() throws Exception {
    for (String nonsense :
        new String[] {
          "",
          "null",
          "[]",
          "{}",
          "{\"do\":\"dance\"}",
          "{\"do\":\"secure\"}",
          "{\"do\":\"secure\",\"items\":[{}]}",
          "{\"do\":\"program\",\"tag\":\"E0\"}",
          "{\"do\":\"forget\"}",
          "{\"do\":\"place\",\"tag\":\"E004010000000001\"}",
          "{\"do\":\"repair\",\"tag\":\"E004010000000001\"}"
        }) {
      page.say(nonsense);
      assertThat(page.hear("refused").path("why").asText()).isNotEmpty();
    }
    page.say("{\"do\":\"field\",\"ref\":\"ok\",\"on\":true}");
    assertThat(page.hear("done").path("ref").asText()).isEqualTo("ok");
  }

  private SimulatedTag place(SimulatedTag tag) {
    running.simulator.field().place(tag);
    return tag;
  }

  private static String secure(String ref, boolean secured, String item, int tag) {
    return "{\"do\":\"secure\",\"ref\":\"%s\",\"secured\":%s,\"items\":[{\"id\":\"%s\",\"tags\":[\"%s\"]}]}"
        .formatted(ref, secured, item, uid(tag));
  }

  private static String program(String ref, String id, boolean overwrite) {
    return ("{\"do\":\"program\",\"ref\":\"%s\",\"tag\":\"%s\",\"overwrite\":%s,"
            + "\"content\":{\"id\":\"%s\",\"owner\":\"DK-775100\"}}")
        .formatted(ref, uid(1), overwrite, id);
  }
}
