package ils.cataloguing.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the records of one chunk, filled while it is stored. */
final class ChunkOutcome {

  final List<StoredRecord> created = new ArrayList<>();
  final List<StoredRecord> changed = new ArrayList<>();
  final List<StoredRecord> unchanged = new ArrayList<>();
  final List<StoredRecord> matched = new ArrayList<>();

  /** Known and the same, but an item of it was refused before. */
  final List<StoredRecord> incomplete = new ArrayList<>();

  /** Deleted by their supplier. */
  final List<Long> closed = new ArrayList<>();

  /** Records that are gone into another one, which takes their items. */
  final Map<Long, Long> merged = new HashMap<>();

  final List<ImportLine> lines;
  final Set<Long> touchedBibs = new HashSet<>();
  final Set<Long> bibsWithRefusals = new HashSet<>();
  int refused;
  int unknownDeletions;
  int itemsCreated;
  int itemsChanged;
  int itemsRefused;

  ChunkOutcome(PreparedChunk chunk) {
    lines = new ArrayList<>(chunk.lines());
    refused = chunk.refused();
  }

  void refuse(PreparedRecord record, String field, String why) {
    refused++;
    line(record, ImportLine.REFUSED, field, why);
  }

  void refuseItem(StoredRecord stored, String field, String why) {
    itemsRefused++;
    bibsWithRefusals.add(stored.bib());
    line(stored.record(), ImportLine.ITEM, field, why);
  }

  void line(PreparedRecord record, String severity, String field, String text) {
    lines.add(new ImportLine(record.number(), severity, record.key().id(), field, text));
  }

  void line(Deletion deletion, String severity, String text) {
    lines.add(new ImportLine(deletion.number(), severity, deletion.key().id(), "---", text));
  }

  /** The records whose items are to be looked at. */
  List<StoredRecord> withItems() {
    List<StoredRecord> all = new ArrayList<>(created);
    all.addAll(changed);
    all.addAll(matched);
    all.addAll(incomplete);
    return all;
  }
}
