package ils.opac.search;

import java.util.List;

/** What a query asks for, free of Lucene: a tree of words, phrases and operators. */
public sealed interface Wish {

  /**
   * Words that must all be there.
   *
   * @param words as typed; may end in {@code *} to stand for all words that begin so
   */
  record Words(SearchField field, List<String> words) implements Wish {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Words next to each other in this order. */
  record Phrase(SearchField field, String text) implements Wish {}

  /** Years of publication, both ends included. */
  record Years(int from, int to) implements Wish {}

  /** All of these. */
  record And(List<Wish> parts) implements Wish {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Or(List<Wish> parts) implements Wish {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Not this; beside others in an {@link And} it takes away from them. */
  record Not(Wish part) implements Wish {}

  /** Everything, as for an empty query. */
  record Everything() implements Wish {}
}
