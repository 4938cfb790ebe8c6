package ils.selfcheck.tag.objects;

import static ils.selfcheck.tag.objects.ObjectText.packed;
import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagContent.UsageType;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectVectorsTest {

  private static final TagContent PII_ONLY =
      new TagContent("123456789012", "", Part.WHOLE, UsageType.of(Usage.UNSTATED), Map.of());
  private static final TagContent BOOK =
      new TagContent(
          "123456789012",
          "US-InU-Mu",
          new Part(3, 12),
          UsageType.of(Usage.UNSTATED),
          Map.of(Element.SHELF_LOCATION, "QA268.L55"));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "INTEGER, 123456789012, 1CBE991A14",
    "INTEGER, 1203, 04B3",
    "NUMERIC, 0410, 0410",
    "NUMERIC, 7, 7F",
    "FIVE_BIT, JPN, 541C",
    "SIX_BIT, ABC123456, 0420F1CB3D35DA",
    "SIX_BIT, ABC1234, 0420F1CB3D20",
    "SIX_BIT, QA268.L55, 441CB6E2E335D6",
    "SEVEN_BIT, abcdefgh, C3C78F2E6CE7E8",
    "OCTETS, Blå, 426CE5",
    "UTF_8, €, E282AC"
  })
  @DisplayName("the first packing that fits is taken")
  void choosesThePacking(Compaction compaction, String text, String bytes) {
    assertThat(Compaction.choose(text, false)).isEqualTo(compaction);
    assertThat(compaction.unpack(compaction.pack(text))).contains(text);
    if (compaction != Compaction.SEVEN_BIT) {
      assertThat(compaction.pack(text)).isEqualTo(Bytes.hex(bytes));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "NUMERIC, 410, 410F",
    "NUMERIC, 1234567, 1234567F",
    "SEVEN_BIT, 12345678, 62C99B46AD9BB8",
    "SEVEN_BIT, 123456781234567, 62C99B46AD9BB862C99B46AD9BFF"
  })
  @DisplayName("packings that the encoder would not choose are written and read all the same")
  void otherPackings(Compaction compaction, String text, String bytes) {
    assertThat(compaction.pack(text)).isEqualTo(Bytes.hex(bytes));
    assertThat(compaction.unpack(Bytes.hex(bytes))).contains(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DE-Heu1, 21408E16BF1F",
    "US-InU-Mu, ACC09EBAA06F6B",
    "FI-Mamk-M, 3240DE05AB075B",
    "CN-110108-1-NLC, 1B81E110108A1AC7307F",
    "CN-120104-C-YBL, 1B81E120104AD1D6644C",
    "DK-775100, 22C1E775100F",
    "DK-718500, 22C1E718500F"
  })
  @DisplayName("ISILs are packed and unpacked byte for byte")
  void isils(String isil, String bytes) {
    assertThat(IsilPacking.pack(isil)).isEqualTo(Bytes.hex(bytes));
    assertThat(IsilPacking.unpack(Bytes.hex(bytes))).contains(isil);
  }

  @Test
  @DisplayName("a packing that the rule would not give is unpacked too")
  void unpacksAnyLegalPacking() {
    assertThat(IsilPacking.unpack(Bytes.hex("D6593F"))).contains("ZYLS");
  }

  @ParameterizedTest(name = "{0} as object {1}")
  @CsvSource({
    "test, 17, 7F020474657374, UTF_8",
    "AB12XY, 7, C70005042C726198, SIX_BIT",
    "20091231, 9, 19040132915F, INTEGER"
  })
  void objects(String text, int oid, String bytes, Compaction compaction) {
    Element element = Element.of(oid).orElseThrow();
    boolean aligned = bytes.startsWith("C");
    var layout = new ObjectLayout(4, aligned ? Set.of(element) : Set.of(), 0);
    PackedObject packed = ObjectText.pack(element, text);

    assertThat(packed.compaction()).isEqualTo(compaction);
    assertThat(layout.lay(List.of(packed))).isEqualTo(Bytes.hex(bytes));
    assertThat(ObjectWalk.over(Bytes.hex(bytes)).objects())
        .singleElement()
        .satisfies(o -> assertThat(ObjectText.of(element, o)).contains(text));
  }

  @Test
  @DisplayName("an integer with a 00 before it, with filler 80 behind it")
  void readsAnIntegerThatIsNotTheShortest() {
    Bytes bytes = Bytes.hex("91050800 2BDC545E14D64E 8080808080");

    assertThat(ObjectReader.read(bytes))
        .map(reading -> reading.content().id())
        .contains("12345678912345678");
  }

  @Test
  @DisplayName("a whole tag of 36 bytes, id and owner lockable")
  void wholeTag() {
    String bytes = "9100051CBE991A14 0201D0 140204B3 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000";
    var order = List.of(Element.SET_INFORMATION, Element.SHELF_LOCATION, Element.OWNER);

    Bytes laid =
        lay(BOOK, order, new ObjectLayout(4, Set.of(Element.PRIMARY_ID, Element.OWNER), 0));

    assertThat(laid).isEqualTo(Bytes.hex(bytes));
    assertThat(ObjectReader.read(laid)).contains(unchecked(BOOK));
  }

  @Test
  @DisplayName("the same with a title; the shelf ends a block")
  void wholeTagWithTitle() {
    String bytes =
        "9100051C BE991A14 0202D002 140204B3 C6020744 1CB6E2E3 35D60000 0307ACC0 9EBAA06F"
            + " 6B7F0204 74657374";
    var content = BOOK.with(Element.TITLE, "test");
    var order =
        List.of(Element.SET_INFORMATION, Element.SHELF_LOCATION, Element.OWNER, Element.TITLE);
    var aligned = Set.of(Element.PRIMARY_ID, Element.SHELF_LOCATION);

    Bytes laid = lay(content, order, new ObjectLayout(4, aligned, 0));

    assertThat(laid).isEqualTo(Bytes.hex(bytes));
    assertThat(ObjectReader.read(laid)).contains(unchecked(content));
  }

  @Test
  void tagWithAnIdAlone() {
    Bytes laid = lay(PII_ONLY, List.of(), new ObjectLayout(4, Set.of(Element.PRIMARY_ID), 0));

    assertThat(laid).isEqualTo(Bytes.hex("9100051CBE991A14"));
    assertThat(ObjectReader.read(laid).map(Understood::content)).contains(PII_ONLY);
  }

  @Test
  @DisplayName("a Finnish tag from the field, filler 80")
  void finnishTag() {
    var content =
        new TagContent(
            "1620168259",
            "FI-Mamk-M",
            Part.WHOLE,
            UsageType.of(Usage.CIRCULATING),
            Map.of(Element.ONIX_MEDIA_FORMAT, "BA"));
    String bytes = "91010460 91CE4380 0201A8 050110 67024241 0307 3240DE05AB075B 00";
    var order = List.of(Element.TYPE_OF_USAGE, Element.ONIX_MEDIA_FORMAT, Element.OWNER);

    Bytes laid = lay(content, order, new ObjectLayout(4, Set.of(Element.PRIMARY_ID), 0x80));

    assertThat(laid.then(Bytes.zeros(1))).isEqualTo(Bytes.hex(bytes));
    assertThat(ObjectReader.read(Bytes.hex(bytes))).contains(unchecked(content));
  }

  @Test
  @DisplayName("what our writer makes, whole")
  void ourTag() {
    var content = TagContent.circulating("3274626533", "DK-775100");
    Bytes wanted = Bytes.hex("1104C32ED5E5 0201A0 030622C1E775100F 050110");

    assertThat(ObjectWriter.write(content, 112)).contains(wanted.padded(24));
    assertThat(ObjectReader.read(wanted.padded(112))).contains(unchecked(content));
    assertThat(ObjectWriter.write(content, 16)).isEmpty();
  }

  @ParameterizedTest(name = "part {0} of {1}: {2}")
  @CsvSource({"2, 3, 32", "3, 12, 1203", "1, 100, 100001", "10, 10, 1010"})
  void setInformation(int number, int of, String digits) {
    assertThat(SetInformation.of(new Part(number, of))).isEqualTo(digits);
    assertThat(SetInformation.parse(digits)).contains(new Part(number, of));
  }

  private static Bytes lay(TagContent content, List<Element> order, ObjectLayout layout) {
    List<PackedObject> objects = new ArrayList<>();
    objects.add(ObjectText.pack(Element.PRIMARY_ID, content.id()));
    if (!order.isEmpty()) {
      Bytes bitmap = ContentParameter.of(order);
      objects.add(packed(Element.CONTENT_PARAMETER, Compaction.APPLICATION, bitmap));
    }
    for (Element each : order) {
      objects.add(ObjectText.pack(each, text(content, each)));
    }
    return layout.lay(objects);
  }

  private static String text(TagContent content, Element element) {
    return switch (element) {
      case OWNER -> content.owner();
      case SET_INFORMATION -> SetInformation.of(content.part());
      case TYPE_OF_USAGE -> "%02X".formatted(content.usage().code());
      default -> content.more().getOrDefault(element, "");
    };
  }

  private static Understood unchecked(TagContent content) {
    return new Understood(
        content, ils.selfcheck.tag.TagModel.ISO_28560_2, Trust.UNCHECKED, List.of());
  }
}
