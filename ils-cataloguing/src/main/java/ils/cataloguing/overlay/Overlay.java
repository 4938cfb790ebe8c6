package ils.cataloguing.overlay;

import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays a supplier's new version over a record without touching the fields that the library keeps as
 * its own.
 *
 * <p>A protected tag is decided as a group: where the record in the catalogue has at least one such
 * field, all of them stay and those of the supplier are left out, never mixed; where it has none,
 * the supplier's come in.
 */
public final class Overlay {

  private static final char ANY = '.';

  private final List<String> patterns;

  /**
   * @param patterns tags, {@code .} for any sign: {@code 9..}, {@code 652}
   */
  public Overlay(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  public boolean protectsNothing() {
    return patterns.isEmpty();
  }

  /** The record to be stored. */
  public MarcRecord lay(MarcRecord incoming, MarcRecord own) {
    if (incoming.family() != own.family()) {
      return incoming;
    }
    Set<String> kept = new HashSet<>();
    own.fields().stream().map(MarcField::tag).filter(this::isProtected).forEach(kept::add);
    List<MarcField> fields = new ArrayList<>();
    for (MarcField field : incoming.fields()) {
      if (!kept.contains(field.tag())) {
        fields.add(field);
      }
    }
    for (MarcField field : own.fields()) {
      if (kept.contains(field.tag())) {
        insert(fields, field);
      }
    }
    return new MarcRecord(incoming.family(), incoming.leader(), fields);
  }

  /** Behind the last field with a tag that is not greater. */
  private static void insert(List<MarcField> fields, MarcField field) {
    int at = fields.size();
    while (at > 0 && fields.get(at - 1).tag().compareTo(field.tag()) > 0) {
      at--;
    }
    fields.add(at, field);
  }

  private boolean isProtected(String tag) {
    return patterns.stream().anyMatch(pattern -> fits(pattern, tag));
  }

  private static boolean fits(String pattern, String tag) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != ANY && pattern.charAt(i) != tag.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
