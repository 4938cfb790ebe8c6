package ils.selfcheck.reader;

import static ils.selfcheck.reader.SimulatedShelf.IN_STOCK;
import static ils.selfcheck.reader.SimulatedShelf.ON_LOAN;
import static ils.selfcheck.reader.SimulatedShelf.blank;
import static ils.selfcheck.reader.SimulatedShelf.tag;
import static ils.selfcheck.reader.SimulatedShelf.uid;
import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.reader.feig.FeigPad;
import ils.selfcheck.reader.feig.Patience;
import ils.selfcheck.reader.sim.FeigSimulator;
import ils.selfcheck.reader.sim.SimulatedTag;
import ils.selfcheck.reader.sim.Timings;
import ils.selfcheck.tag.AfiPair;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Security;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.codec.TagReader;
import ils.selfcheck.tag.codec.TagWriter;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Careful work through the FEIG driver against the simulator. */
class CarefulPadTest {

  private static final TagContent BOOK = TagContent.circulating("3274626533", "DK-775100");

  private FeigSimulator simulator;
  private CarefulPad pad;

  @BeforeEach
  void start() throws Exception {
    simulator = FeigSimulator.start(Timings.NONE);
    pad = new CarefulPad(new FeigPad(simulator.address(), Patience.USUAL), AfiPair.ISO, false);
  }

  @AfterEach
  void stop() throws Exception {
    pad.pad().close();
    simulator.close();
  }

  @Test
  @DisplayName("of a Danish tag only its begin is read, of one of objects all")
  void readsNoMoreThanItTakes() throws Exception {
    simulator.field().place(tag(1, BOOK));
    simulator.field().place(tag(2, BOOK, TagModel.ISO_28560_2));

    assertThat(pad.enough(uid(1), pad.chip(uid(1))).bytes().length()).isEqualTo(36);
    assertThat(pad.enough(uid(2), pad.chip(uid(2))).bytes().length()).isEqualTo(112);
    assertThat(pad.all(uid(1), pad.chip(uid(1))).bytes().length()).isEqualTo(112);
  }

  @Test
  @DisplayName("a long id that stands behind the begin is found")
  void readsOnForALongId() throws Exception {
    TagContent book = TagContent.circulating("KOMBIB-2026-00012345", "DK-775100");
    simulator.field().place(tag(1, book));

    var reading = TagReader.read(pad.enough(uid(1), pad.chip(uid(1))));

    assertThat(((Understood) reading).content()).isEqualTo(book);
  }

  @Test
  void switchesSecurityAndReadsItBack() throws Exception {
    SimulatedTag tag = tag(1, BOOK);
    simulator.field().place(tag);

    assertThat(pad.secure(uid(1), false, IN_STOCK))
        .isEqualTo(new SwitchOutcome(true, Security.OFF, 1, ""));
    assertThat(tag.afi()).isEqualTo(0xC2);
    assertThat(pad.secure(uid(1), false, ON_LOAN))
        .isEqualTo(new SwitchOutcome(true, Security.OFF, 0, ""));
    assertThat(pad.secure(uid(1), true, ON_LOAN))
        .isEqualTo(new SwitchOutcome(true, Security.ON, 1, ""));
    assertThat(tag.afi()).isEqualTo(0x07);
  }

  @ParameterizedTest(name = "{0} failed writes")
  @ValueSource(ints = {1, 2})
  @DisplayName("a write that fails is tried again")
  void triesAgain(int failures) throws Exception {
    SimulatedTag tag = tag(1, BOOK).failWrites(failures);
    simulator.field().place(tag);

    assertThat(pad.secure(uid(1), false, IN_STOCK))
        .isEqualTo(new SwitchOutcome(true, Security.OFF, failures + 1, ""));
    assertThat(tag.afi()).isEqualTo(0xC2);
  }

  @Test
  @DisplayName("a tag that keeps refusing is not done, and says what it says")
  void givesUpOnAStubbornTag() throws Exception {
    simulator.field().place(tag(1, BOOK).failWrites(100));

    var outcome = pad.secure(uid(1), false, IN_STOCK);

    assertThat(outcome.done()).isFalse();
    assertThat(outcome.now()).isEqualTo(Security.ON);
    assertThat(outcome.why()).isEqualTo("the tag did not take what was written");
  }

  @Test
  void saysThatTheRegisterIsLocked() throws Exception {
    simulator.field().place(tag(1, BOOK).lockRegisters());

    assertThat(pad.secure(uid(1), false, IN_STOCK))
        .isEqualTo(new SwitchOutcome(false, Security.ON, 1, "what stands there is locked"));
  }

  @Test
  @DisplayName("a tag taken away before it could be read back is not done, whatever was written")
  void believesOnlyWhatItReadsBack() throws Exception {
    SimulatedTag tag = tag(1, BOOK).leaveAfterWrites(1);
    simulator.field().place(tag);

    var outcome = pad.secure(uid(1), false, IN_STOCK);

    assertThat(outcome.done()).isFalse();
    assertThat(outcome.now()).isEqualTo(Security.UNKNOWN);
    assertThat(outcome.why()).isEqualTo("the tag is not there any more");
  }

  @Test
  @DisplayName("with surveillance bits both are switched")
  void switchesBoth() throws Exception {
    SimulatedTag tag = tag(1, BOOK);
    simulator.field().place(tag);

    new CarefulPad(pad.pad(), AfiPair.LEGACY_3M, true).secure(uid(1), false, IN_STOCK);

    assertThat(tag.afi()).isEqualTo(0xD7);
    assertThat(tag.eas()).isFalse();
  }

  @Test
  @DisplayName("a chip without a surveillance bit is switched by its register alone")
  void switchesAChipOfAnotherMaker() throws Exception {
    TagUid other = TagUid.parse("E016010000000001");
    SimulatedTag tag = new SimulatedTag(other, image(BOOK), 0x3E, IN_STOCK);
    simulator.field().place(tag);

    var outcome = new CarefulPad(pad.pad(), AfiPair.ISO, true).secure(other, false, IN_STOCK);

    assertThat(outcome.done()).isTrue();
    assertThat(tag.eas()).isTrue();
  }

  @Test
  void writesATagAndReadsItBack() throws Exception {
    SimulatedTag tag = blank(1).failWrites(2);
    simulator.field().place(tag);
    Bytes image = image(BOOK.with(Element.TITLE, "Sult"));

    assertThat(pad.write(uid(1), image)).isEqualTo(new WriteOutcome.Written());
    assertThat(tag.memory().slice(0, image.length())).isEqualTo(image);
  }

  @Test
  @DisplayName("locked blocks that are right already do no harm; a wrong one stops it beforehand")
  void respectsLocks() throws Exception {
    SimulatedTag half = new SimulatedTag(uid(1), image(BOOK).padded(112), 0x3E, 7).lock(0).lock(1);
    simulator.field().place(half);
    Bytes more = image(BOOK.with(Element.TITLE, "Sult"));
    Bytes other = image(TagContent.circulating("3999999999", "DK-775100"));

    assertThat(pad.write(uid(1), more)).isEqualTo(new WriteOutcome.Written());
    assertThat(pad.write(uid(1), other)).isEqualTo(new WriteOutcome.Locked(Set.of(1)));
    assertThat(half.memory().slice(0, more.length())).isEqualTo(more);
  }

  @Test
  void saysThatATagLeftInTheMiddle() throws Exception {
    simulator.field().place(blank(1).leaveAfterWrites(3));

    assertThat(pad.write(uid(1), image(BOOK)))
        .isEqualTo(new WriteOutcome.Failed("the tag is not there any more"));
  }

  private static Bytes image(TagContent content) {
    return TagWriter.write(content, TagModel.ISO_28560_3, 112).orElseThrow();
  }
}
