package ils.core.category;

import ils.core.category.CategoryChanges.Difference;
import ils.core.category.CategoryChanges.What;
import ils.core.category.PatronCategory.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** What differs between two descriptions of a category, as its history tells it. */
final class CategoryDifference {

  private CategoryDifference() {}

  /**
   * @param code of a node by its id
   */
  static List<Difference> between(Described before, Described after, LongFunction<String> code) {
    List<Difference> all = new ArrayList<>();
    compare(all, What.DANISH, before, after, one -> one.names().danish());
    compare(all, What.ENGLISH, before, after, one -> one.names().english());
    compare(all, What.KINDS, before, after, CategoryDifference::kinds);
    compare(all, What.AGES, before, after, one -> one.ages().toString());
    compare(all, What.NODES, before, after, one -> nodes(one, code));
    return all;
  }

  private static void compare(
      List<Difference> all,
      What what,
      Described before,
      Described after,
      Function<Described, String> text) {
    String was = text.apply(before);
    String is = text.apply(after);
    if (!was.equals(is)) {
      all.add(new Difference(what, was, is));
    }
  }

  /** As they are stored; empty for every kind. */
  static String kinds(Described described) {
    return described.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static String nodes(Described described, LongFunction<String> code) {
    return described.nodes().stream().map(code::apply).sorted().collect(Collectors.joining(", "));
  }
}
