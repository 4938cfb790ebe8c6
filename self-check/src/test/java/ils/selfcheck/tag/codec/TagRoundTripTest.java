package ils.selfcheck.tag.codec;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagContent.UsageType;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.Usage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TagRoundTripTest {

  private static final int ROOM = 800;

  @Property
  @Label("reading what was written gives the same content back, in both models")
  void readsWhatItWrote(@ForAll("contents") TagContent content, @ForAll TagModel model) {
    var image = TagWriter.write(fitting(content, model), model, ROOM);
    Assume.that(image.isPresent());

    var reading = (Understood) TagReader.read(new TagMemory(image.get(), model.dsfid()));

    assertThat(reading.content()).isEqualTo(fitting(content, model));
    assertThat(reading.model()).isEqualTo(model);
    assertThat(reading.trust()).isNotEqualTo(Trust.DOUBTFUL);
  }

  @Property
  @Label("a tag whose blocks come backwards is understood too, or said to be in doubt")
  void readsReversedBlocks(@ForAll("contents") TagContent content, @ForAll TagModel model) {
    var image = TagWriter.write(fitting(content, model), model, ROOM);
    Assume.that(image.isPresent());

    var reading = (Understood) TagReader.read(TagMemory.of(image.get()).reversed());

    assertThat(reading.isFlawless()).isFalse();
    if (model == TagModel.ISO_28560_3 || reading.trust() != Trust.DOUBTFUL) {
      assertThat(reading.content()).isEqualTo(fitting(content, model));
    }
  }

  @Property
  @Label("a burst of damage never gives another id as checked")
  void neverBelievesADamagedTag(
      @ForAll("contents") TagContent content,
      @ForAll @IntRange(max = 32) int at,
      @ForAll @IntRange(min = 1, max = 0xFFFF) int damage) {
    var image = TagWriter.write(fitting(content, TagModel.ISO_28560_3), TagModel.ISO_28560_3, ROOM);
    Assume.that(image.isPresent());
    Bytes sound = image.get();
    var burst =
        Bytes.of((byte) (sound.at(at) ^ damage >> 8), (byte) (sound.at(at + 1) ^ damage & 0xFF));

    TagReading reading = TagReader.read(TagMemory.of(sound.with(at, burst)));

    if (reading instanceof Understood it) {
      assertThat(it.trust()).isNotEqualTo(Trust.CHECKED);
      assertThat(it.content().id().equals(content.id()) || !it.isFlawless()).isTrue();
    }
  }

  @Property
  @Label("a tag of objects, which has no checksum, is never called checked")
  void saysThatNothingWasChecked(
      @ForAll("contents") TagContent content,
      @ForAll @IntRange(max = 20) int at,
      @ForAll byte damage) {
    var image = TagWriter.write(content, TagModel.ISO_28560_2, ROOM);
    Assume.that(image.isPresent() && image.get().length() > at);

    TagReading reading = TagReader.read(TagMemory.of(image.get().with(at, Bytes.of(damage))));

    assertThat(reading instanceof Understood it && it.trust() == Trust.CHECKED).isFalse();
  }

  @Property
  @Label("no bytes at all make the reader or the repair throw")
  void readsAnyBytes(
      @ForAll @Size(max = 160) byte[] bytes, @ForAll @IntRange(max = 255) int dsfid) {
    var memory = new TagMemory(Bytes.of(bytes), dsfid);

    assertThat(TagReader.read(memory)).isNotNull();
    assertThat(TagRepair.plan(memory)).isNotNull();
  }

  @Property
  @Label("bytes that begin as a tag do not make the reader throw, and any id is readable text")
  void readsAnythingThatBeginsAsATag(
      @ForAll("contents") TagContent content,
      @ForAll TagModel model,
      @ForAll @Size(max = 90) byte[] rest,
      @ForAll @IntRange(max = 60) int at) {
    var image = TagWriter.write(fitting(content, model), model, ROOM);
    Assume.that(image.isPresent());
    Bytes spoilt = image.get().slice(0, at).then(Bytes.of(rest));

    TagReading reading = TagReader.read(TagMemory.of(spoilt));

    if (reading instanceof Understood it) {
      assertThat(TagContent.hasControls(it.content().id())).isFalse();
    }
  }

  /** The Danish model has no detail of usage and no local data. */
  private static TagContent fitting(TagContent content, TagModel model) {
    if (model == TagModel.ISO_28560_2) {
      return content;
    }
    Map<Element, String> more = new EnumMap<>(Element.class);
    more.putAll(content.more());
    more.remove(Element.LOCAL_A);
    more.remove(Element.LOCAL_B);
    more.remove(Element.LOCAL_C);
    more.remove(Element.ALTERNATIVE_UNIQUE_ID);
    more.computeIfPresent(Element.MEDIA_FORMAT, (e, text) -> "1");
    UsageType usage = UsageType.of(content.usage().main());
    return new TagContent(content.id(), content.owner(), content.part(), usage, more);
  }

  @Provide
  Arbitrary<TagContent> contents() {
    Arbitrary<String> ids =
        Arbitraries.strings()
            .withChars("0123456789ABCDEFGHIKLMXYZabcxyzÆøå-./")
            .ofMinLength(2)
            .ofMaxLength(24);
    Arbitrary<String> owners =
        Arbitraries.oneOf(
            Arbitraries.of("DK-718500", "DK-775100", "DE-Heu1", "US-InU-Mu", "O-XY", "OCLC-12", ""),
            Arbitraries.strings().withChars("ABab019-/:").ofMinLength(3).ofMaxLength(16));
    Arbitrary<Part> parts =
        Combinators.combine(
                Arbitraries.integers().between(1, 255), Arbitraries.integers().between(1, 255))
            .as((a, b) -> new Part(Math.min(a, b), Math.max(a, b)));
    Arbitrary<UsageType> usages =
        Combinators.combine(Arbitraries.of(Usage.class), Arbitraries.integers().between(0, 15))
            .as(UsageType::new);
    return Combinators.combine(ids, owners, parts, usages, furtherElements()).as(TagContent::new);
  }

  private static Arbitrary<Map<Element, String>> furtherElements() {
    Arbitrary<Element> elements =
        Arbitraries.of(Arrays.stream(Element.values()).filter(e -> !e.isBasic()).toList());
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("0123456789 ABCÆæøåabc.€").ofMinLength(1).ofMaxLength(30);
    return Arbitraries.maps(elements, texts).ofMaxSize(4);
  }
}
