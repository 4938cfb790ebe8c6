package ils.circulation.batch;

import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import ils.core.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tags of one pile, in the order they were read; a tag that was read twice is one.
 *
 * @param tags as read, by the barcode they mean or by themselves where they mean none
 */
record Pile(Map<String, String> tags) {

  /** What lies on a pad, or is scanned in one go. */
  static final int MOST = 50;

  /**
   * @param barcodes as scanned or typed
   * @throws ProblemException if there are none, or more than {@link #MOST}
   */
  static Pile of(List<String> barcodes) {
    if (barcodes.isEmpty() || barcodes.size() > MOST) {
      throw ProblemException.invalid(
          "barcodes", "from 1 to " + MOST + " at a time, not " + barcodes.size());
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : barcodes) {
      tags.putIfAbsent(Barcode.parse(tag).map(Barcode::value).orElse(tag), tag);
    }
    return new Pile(tags);
  }

  /**
   * Locks the rows of all items there are, in one statement and in an order that all piles share.
   */
  Found lock(Items items, long municipality) {
    List<Barcode> known =
        tags.keySet().stream().map(Barcode::parse).flatMap(Optional::stream).toList();
    Map<String, Item> found =
        items.lock(municipality, known).stream()
            .collect(Collectors.toMap(item -> item.barcode().value(), Function.identity()));
    return new Found(this, found);
  }

  /** A pile with the items that its tags mean. */
  record Found(Pile pile, Map<String, Item> items) {

    /** One answer for each tag, in the order of the pile. */
    <L> List<L> each(Function<Item, L> act, Function<String, L> unknown) {
      return pile.tags.entrySet().stream()
          .map(
              tag -> {
                Item item = items.get(tag.getKey());
                return item == null ? unknown.apply(tag.getValue()) : act.apply(item);
              })
          .toList();
    }
  }
}
