package ils.selfcheck.tag.danish;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagContent.UsageType;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagProblem;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.Usage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a tag of the Danish model, whatever its checksum says; the reading says what it said. */
public final class DanishReader {

  private final Bytes tag;
  private final List<TagProblem> problems = new ArrayList<>();

  private DanishReader(Bytes tag) {
    this.tag = tag;
  }

  /** Whether the checksum says that this is a tag of this model, byte for byte as written. */
  public static boolean recognises(Bytes tag) {
    return tag.length() >= BasicBlock.SHORTEST && BasicBlock.checksumFits(tag);
  }

  /**
   * Whether it looks like a tag of this model whose checksum was never right or is no longer: a
   * version, sane parts, and an id of printable letters filled up with 00.
   */
  public static boolean resembles(Bytes tag) {
    if (tag.length() < BasicBlock.SHORTEST) {
      return false;
    }
    TagText id = TagText.of(tag.slice(BasicBlock.ID, BasicBlock.CHECKSUM));
    boolean version = tag.at(0) >> 4 == BasicBlock.VERSION || (tag.at(0) & 0xF) <= 9;
    boolean parts = tag.at(BasicBlock.PARTS) < 100 && tag.at(BasicBlock.PART_NUMBER) < 100;
    boolean letters = id.text().chars().allMatch(c -> c > 0x20 && c < 0x7F);
    return version && parts && letters && id.clean() && id.text().length() >= 2;
  }

  /** Reads it; to be asked only about a tag that {@link #recognises} or {@link #resembles}. */
  public static TagReading read(Bytes tag) {
    return new DanishReader(tag).read();
  }

  private TagReading read() {
    boolean sound = recognises(tag);
    if (!sound) {
      problems.add(Flaw.WRONG_CHECKSUM.at(BasicBlock.CHECKSUM));
    }
    UsageType usage = UsageType.of(usage());
    Part part = part();
    ExtensionReader extension = new ExtensionReader(tag).read();
    Map<Element, String> more = new EnumMap<>(Element.class);
    more.putAll(extension.found());
    String id = id(more);
    String owner = owner(more);
    problems.addAll(extension.problems());
    if (id.isEmpty() || TagContent.hasControls(id)) {
      problems.add((id.isEmpty() ? Flaw.ID_MISSING : Flaw.ID_WITH_CONTROLS).at(BasicBlock.ID));
      return new TagReading.Unreadable(problems);
    }
    var content = new TagContent(id, owner, part, usage, more);
    Trust trust = sound ? Trust.CHECKED : Trust.DOUBTFUL;
    return new TagReading.Understood(content, TagModel.ISO_28560_3, trust, problems);
  }

  /** Early machines swapped the halves of the first byte. */
  private Usage usage() {
    int high = tag.at(0) >> 4;
    int low = tag.at(0) & 0xF;
    int usage = low;
    if (high != BasicBlock.VERSION && low == BasicBlock.VERSION) {
      problems.add(Flaw.HALVES_SWAPPED.at(0));
      usage = high;
    } else if (high != BasicBlock.VERSION) {
      problems.add(Flaw.VERSION_UNKNOWN.at(0));
    }
    if (!Usage.isKnown(usage)) {
      problems.add(Flaw.USAGE_UNKNOWN.at(0));
    }
    return Usage.of(usage);
  }

  private Part part() {
    int parts = tag.at(BasicBlock.PARTS);
    int number = tag.at(BasicBlock.PART_NUMBER);
    if (parts == 0 || number == 0) {
      problems.add(Flaw.PARTS_UNSTATED.at(BasicBlock.PARTS));
      int known = Math.max(Math.max(parts, number), 1);
      return new Part(1, known);
    }
    if (number > parts) {
      problems.add(Flaw.PARTS_SWAPPED.at(BasicBlock.PARTS));
      return new Part(parts, number);
    }
    return new Part(number, parts);
  }

  private String id(Map<Element, String> more) {
    Bytes field = tag.slice(BasicBlock.ID, BasicBlock.CHECKSUM);
    if (isElsewhere(field)) {
      String elsewhere = more.remove(Element.ALTERNATIVE_ID);
      return elsewhere == null ? "" : elsewhere.strip();
    }
    TagText id = TagText.of(field);
    if (!id.clean()) {
      problems.add(Flaw.ID_PADDED.at(BasicBlock.ID));
    }
    if (!id.utf8()) {
      problems.add(Flaw.ID_IN_ANOTHER_CHARACTER_SET.at(BasicBlock.ID));
    }
    return id.text();
  }

  private String owner(Map<Element, String> more) {
    Bytes field = tag.slice(BasicBlock.OWNER, BasicBlock.LENGTH);
    if (isElsewhere(field)) {
      String elsewhere = more.remove(Element.ALTERNATIVE_OWNER);
      return elsewhere == null ? unstated() : elsewhere;
    }
    TagText owner = TagText.of(field);
    if (TagContent.hasControls(owner.text()) || !owner.utf8()) {
      problems.add(Flaw.OWNER_UNREADABLE.at(BasicBlock.OWNER));
      return "";
    }
    return owner.text().isEmpty() ? unstated() : ShortIsil.widened(owner.text());
  }

  private String unstated() {
    problems.add(Flaw.OWNER_UNSTATED.at(BasicBlock.OWNER));
    return "";
  }

  private static boolean isElsewhere(Bytes field) {
    return field.at(0) == BasicBlock.ELSEWHERE && field.slice(1, field.length()).isAll(0);
  }
}
