package ils.opac.pages;

import ils.core.bib.Projection;
import ils.core.bib.Projection.Contributor;
import ils.core.page.View;
import ils.opac.index.BibBrief;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record says, as a list of names and values for the record's page. */
public final class BibFacts {

  private final View view;
  private final List<Fact> facts = new ArrayList<>();

  /** One line of the list. */
  public record Fact(String name, List<Value> values) {}

  /**
   * @param href where more like it is found; null if nowhere
   */
  public record Value(String text, @Nullable String href) {}

  private BibFacts(View view) {
    this.view = view;
  }

  static List<Fact> of(Projection bib, View view) {
    var all = new BibFacts(view);
    all.plain("responsibility", Stream.of(bib.responsibility()));
    all.linked("contributors", "forfatter", bib.contributors().stream().map(all::named), " (");
    all.linked("subjects", "emne", bib.subjects().stream().map(Projection.Subject::text), null);
    all.linked("series", "serie", bib.series().stream().map(BibFacts::series), " ; ");
    all.plain("other-titles", bib.otherTitles().stream());
    all.plain("language", bib.languages().stream().map(code -> Words.language(view, code)));
    all.plain("original-language", Stream.of(bib.originalLanguage()).map(all::languageOrNull));
    all.plain("edition", Stream.of(bib.edition()));
    all.plain("publisher", Stream.of(published(bib)));
    all.plain("extent", Stream.of(bib.extent()));
    all.plain("audience", Stream.of(all.audience(bib)));
    all.plain("lix", Stream.of(text(bib.lix())));
    all.plain("let", Stream.of(text(bib.let())));
    all.plain("classification", bib.classifications().stream().map(BibFacts::numbered));
    all.plain("isbn", bib.isbns().stream());
    all.plain("numbers", bib.identifiers().stream().map(id -> id.kind() + " " + id.value()));
    all.plain("notes", bib.notes().stream());
    return all.facts;
  }

  /** What tells one edition from the others of its work. */
  static String brief(BibBrief edition, View view) {
    return String.join(
        " · ",
        Stream.concat(
                edition.languages().stream().limit(1).map(code -> Words.language(view, code)),
                Stream.of(edition.edition(), edition.publisher()))
            .filter(Objects::nonNull)
            .toList());
  }

  private void plain(String name, Stream<@Nullable String> values) {
    add(name, values.filter(Objects::nonNull).map(value -> new Value(value, null)).toList());
  }

  /**
   * @param end what follows the part to search for in a value; null if all of it is searched for
   */
  private void linked(String name, String field, Stream<String> values, @Nullable String end) {
    add(name, values.distinct().map(value -> value(field, value, end)).toList());
  }

  private static Value value(String field, String text, @Nullable String end) {
    int at = end == null ? -1 : text.indexOf(end);
    String phrase = at < 0 ? text : text.substring(0, at);
    return new Value(text, SearchAddress.forPhrase(field, phrase));
  }

  private void add(String name, List<Value> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(view.text("opac.fact." + name), values));
    }
  }

  private String named(Contributor person) {
    List<String> roles =
        person.roles().stream().map(this::role).filter(Objects::nonNull).distinct().toList();
    return roles.isEmpty() ? person.name() : person.name() + " (" + String.join(", ", roles) + ")";
  }

  private @Nullable String role(String code) {
    return Words.known(view, "opac.role." + code);
  }

  private @Nullable String languageOrNull(@Nullable String code) {
    return code == null ? null : Words.language(view, code);
  }

  private @Nullable String audience(Projection bib) {
    String whom =
        bib.audience() == Projection.Audience.UNKNOWN
            ? null
            : view.text("opac.audience." + bib.audience().name());
    Integer from = bib.ageFrom();
    if (from == null) {
      return whom;
    }
    Integer to = bib.ageTo();
    String ages =
        to == null
            ? view.text("opac.fact.age.from", from)
            : view.text("opac.fact.age.between", from, to);
    return whom == null ? ages : whom + ", " + ages;
  }

  private static String series(Projection.Series series) {
    return series.number() == null ? series.title() : series.title() + " ; " + series.number();
  }

  private static String numbered(Projection.Classification number) {
    return number.scheme().toUpperCase(Locale.ROOT) + " " + number.number();
  }

  private static @Nullable String published(Projection bib) {
    List<String> parts =
        Stream.of(bib.place(), bib.publisher(), text(bib.year())).filter(Objects::nonNull).toList();
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
