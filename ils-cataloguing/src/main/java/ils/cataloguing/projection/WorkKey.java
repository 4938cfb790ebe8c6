package ils.cataloguing.projection;

import org.jspecify.annotations.Nullable;

/**
 * The same for all editions and translations of one work: the main author and the original title,
 * the title proper where no original is told, and the number of a volume. Without an author the
 * year is added, since titles like "Annual report" are no work in common.
 */
final class WorkKey {

  private static final int LONGEST = 120;
  private static final int LONGEST_AUTHOR = 40;

  private WorkKey() {}

  static String of(
      @Nullable String author, String title, @Nullable String volume, @Nullable Integer year) {
    String name = author == null ? "" : Folding.fold(author);
    StringBuilder key = new StringBuilder(cut(name, LONGEST_AUTHOR));
    key.append('|').append(Folding.fold(title));
    if (volume != null) {
      key.append('|').append(Folding.fold(volume));
    }
    if (name.isEmpty() && year != null) {
      key.append('|').append(year);
    }
    return cut(key.toString(), LONGEST);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
