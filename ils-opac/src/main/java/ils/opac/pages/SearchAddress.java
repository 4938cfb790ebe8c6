package ils.opac.pages;

import ils.opac.search.FacetField;
import ils.opac.search.SearchRequest;
import ils.opac.search.SortOrder;
import ils.opac.search.Viewer;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A search as it stands in an address: {@code /search?q=krig&material=BOOK&sort=newest&page=2}.
 *
 * <p>What is not understood in an address is left out, so that an old or mistyped one still works.
 *
 * @param chosen facet values, several for a field
 */
public record SearchAddress(
    String text, Map<FacetField, List<String>> chosen, SortOrder sort, int page) {

  static final int PAGE_SIZE = 20;
  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 200;
  private static final Pattern PAGE = Pattern.compile("[0-9]{1,5}");

  static SearchAddress of(MultivaluedMap<String, String> parameters) {
    Map<FacetField, List<String>> chosen = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      List<String> values =
          parameters.getOrDefault(field.key(), List.of()).stream()
              .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
              .distinct()
              .limit(MOST_VALUES)
              .toList();
      if (!values.isEmpty()) {
        chosen.put(field, values);
      }
    }
    return new SearchAddress(
        first(parameters, "q").strip(),
        chosen,
        SortOrder.ofKey(first(parameters, "sort")),
        page(first(parameters, "page")));
  }

  private static String first(MultivaluedMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }

  private static int page(String text) {
    return PAGE.matcher(text).matches() ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  SearchRequest request(Viewer viewer) {
    return SearchRequest.of(text)
        .choosing(chosen)
        .sortedBy(sort)
        .onPage(page, PAGE_SIZE)
        .by(viewer);
  }

  /** The same search with this value of a facet, or without it if it is chosen already. */
  SearchAddress toggled(FacetField field, String value) {
    Map<FacetField, List<String>> other = new EnumMap<>(FacetField.class);
    other.putAll(chosen);
    List<String> values = new ArrayList<>(chosen.getOrDefault(field, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    if (values.isEmpty()) {
      other.remove(field);
    } else {
      other.put(field, values);
    }
    return new SearchAddress(text, other, sort, 1);
  }

  public SearchAddress sortedBy(SortOrder order) {
    return new SearchAddress(text, chosen, order, 1);
  }

  SearchAddress onPage(int number) {
    return new SearchAddress(text, chosen, sort, number);
  }

  SearchAddress withoutChoices() {
    return new SearchAddress(text, Map.of(), sort, 1);
  }

  /** How many pages can be gone to in a list of so many works; at least one. */
  static int reachable(int works) {
    return Math.clamp(Math.ceilDiv(works, PAGE_SIZE), 1, SearchRequest.DEEPEST / PAGE_SIZE);
  }

  /** A new search of one field for one phrase, such as all by an author. */
  public static String forPhrase(String field, String phrase) {
    String quoted = field + ":\"" + phrase.replace("\"", "") + "\"";
    return new SearchAddress(quoted, Map.of(), SortOrder.RELEVANCE, 1).href();
  }

  /** The address itself; always the same for the same search. */
  public String href() {
    StringBuilder address = new StringBuilder("/search?q=").append(encoded(text));
    chosen.forEach(
        (field, values) ->
            values.forEach(
                value ->
                    address.append('&').append(field.key()).append('=').append(encoded(value))));
    if (sort != SortOrder.RELEVANCE) {
      address.append("&sort=").append(sort.key());
    }
    if (page > 1) {
      address.append("&page=").append(page);
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
