package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.TagProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the objects of a tag up to the end mark 00, the end of the memory, or an object that
 * runs over it.
 */
final class ObjectWalk {

  private static final int OFFSET = 0x80;
  private static final int MORE = 15;

  private final Bytes tag;
  private final List<PackedObject> objects = new ArrayList<>();
  private final List<TagProblem> problems = new ArrayList<>();
  private int at;

  private ObjectWalk(Bytes tag) {
    this.tag = tag;
  }

  static ObjectWalk over(Bytes tag) {
    ObjectWalk walk = new ObjectWalk(tag);
    walk.run();
    return walk;
  }

  List<PackedObject> objects() {
    return objects;
  }

  List<TagProblem> problems() {
    return problems;
  }

  /** Whether nothing but 00 stands behind the objects. */
  boolean endsClean() {
    return tag.slice(at, tag.length()).isAll(0);
  }

  private void run() {
    while (at < tag.length() && tag.at(at) != 0) {
      int precursor = tag.at(at);
      if (precursor == OFFSET) {
        at++; // filler between objects
      } else if (!object(precursor)) {
        return;
      }
    }
  }

  private boolean object(int precursor) {
    int place = at++;
    int oid = precursor & 0xF;
    if (oid == MORE) {
      oid += tag.at(at++);
    }
    int filler = (precursor & OFFSET) != 0 ? tag.at(at++) : 0;
    int length = length();
    if (at + length > tag.length()) {
      problems.add(Flaw.OBJECT_CUT.at(place));
      return false;
    }
    Compaction compaction = Compaction.of(precursor >> 4 & 7);
    objects.add(new PackedObject(place, oid, compaction, tag.slice(at, at + length)));
    at += length;
    filler(place, filler);
    return true;
  }

  private void filler(int place, int count) {
    for (int end = at + count; at < end; at++) {
      if (tag.at(at) != 0 && tag.at(at) != OFFSET) {
        problems.add(Flaw.FILLER_WRONG.at(place));
        at = end;
      }
    }
  }

  /** Groups of seven bits, each but the last with its high bit set. */
  private int length() {
    int length = 0;
    int group;
    do {
      group = tag.at(at++);
      length = Math.min(length << 7 | (group & 0x7F), 0xFFFF);
    } while ((group & 0x80) != 0 && at < tag.length());
    return length;
  }
}
