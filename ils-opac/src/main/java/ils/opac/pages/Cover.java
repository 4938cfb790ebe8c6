package ils.opac.pages;

import ils.core.bib.Projection.MaterialType;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawn cover for titles that have no picture: the same title always gets the same one.
 *
 * @param lines the title, broken to fit
 * @param author the first contributor, shortened to fit; may be empty
 * @param paper background colour
 * @param shade a darker tone of it
 * @param ink colour of the words, readable on both (contrast 4.5 or more)
 * @param motif which figure stands behind the words, 0 to 3
 * @param material decides the small sign at the foot
 */
public record Cover(
    List<String> lines,
    String author,
    String paper,
    String shade,
    String ink,
    int motif,
    MaterialType material) {

  private static final int LINE = 13;
  private static final int MOST_LINES = 5;
  private static final int AUTHOR = 21;
  private static final int MOTIFS = 4;

  private static final List<List<String>> COLOURS =
      List.of(
          List.of("#1f4e5f", "#173d4b", "#f3efe4"),
          List.of("#6b2d3c", "#552330", "#fbeee6"),
          List.of("#2f4a36", "#253b2b", "#f0f3e4"),
          List.of("#8a3b12", "#702f0d", "#fff3e3"),
          List.of("#34386b", "#292d56", "#eeeefb"),
          List.of("#e9dcc0", "#d9c8a3", "#33291a"),
          List.of("#cfe0df", "#b6cfcd", "#123136"),
          List.of("#f0d3c4", "#e2bba7", "#45201a"),
          List.of("#4d3a2a", "#3d2e21", "#f7ecdd"),
          List.of("#d9dcec", "#c2c7de", "#20244a"));

  static Cover of(String title, String author, MaterialType material) {
    int hash = Math.floorMod((title + '\n' + author).hashCode() * 0x9E3779B1, 1 << 16);
    List<String> colours = COLOURS.get(hash % COLOURS.size());
    return new Cover(
        broken(title),
        author.length() <= AUTHOR ? author : author.substring(0, AUTHOR - 1) + "…",
        colours.get(0),
        colours.get(1),
        colours.get(2),
        hash / COLOURS.size() % MOTIFS,
        material);
  }

  private static List<String> broken(String title) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : title.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fitted(word));
    }
    lines.add(line.toString());
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
    shown.set(MOST_LINES - 1, shown.get(MOST_LINES - 1) + " …");
    return shown;
  }

  private static String fitted(String word) {
    return word.length() <= LINE ? word : word.substring(0, LINE - 1) + "…";
  }
}
