package ils.opac.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SortKeysTest {

  @Test
  @DisplayName("A146: Danish order, aa as å, word by word")
  void filesAsDanishListsDo() {
    List<String> right =
        List.of(
            "de la Cour",
            "Delacour",
            "Muller",
            "Myller",
            "Müller",
            "Vivel",
            "Wagner",
            "Zebra",
            "Æble",
            "Äpfel",
            "Ærø",
            "Ørsted",
            "Østrig",
            "Å",
            "Aakjær",
            "Ålborg",
            "Århus");
    List<String> mixed = new ArrayList<>(right);
    Collections.shuffle(mixed, new Random(1));
    mixed.sort(Comparator.comparing(SortKeys::of));
    assertThat(mixed).isEqualTo(right);
  }
}
