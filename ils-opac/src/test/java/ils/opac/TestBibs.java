package ils.opac;

import ils.core.bib.Projection;
import ils.core.bib.Projection.Audience;
import ils.core.bib.Projection.Contributor;
import ils.core.bib.Projection.Identifier;
import ils.core.bib.Projection.MaterialType;
import ils.core.bib.Projection.Series;
import ils.core.bib.Projection.Subject;
import ils.opac.index.BibEntry;
import ils.opac.index.HeldItem;
import ils.opac.index.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Builds records for tests: {@code bib(1, "Krig og fred").by("Tolstoj, Lev").year(1869).entry()}.
 */
public final class TestBibs {

  private final long id;
  private final String title;
  private final List<String> otherTitles = new ArrayList<>();
  private final List<Contributor> contributors = new ArrayList<>();
  private final List<String> isbns = new ArrayList<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<HeldItem> items = new ArrayList<>();
  private @Nullable String subtitle;
  private @Nullable Integer year;
  private @Nullable Boolean fiction;
  private MaterialType material = MaterialType.BOOK;
  private Audience audience = Audience.ADULT;
  private String language = "dan";
  private String work;
  private boolean suppressed;
  private int loans;

  private TestBibs(long id, String title) {
    this.id = id;
    this.title = title;
    this.work = "work " + id;
  }

  public static TestBibs bib(long id, String title) {
    return new TestBibs(id, title);
  }

  public TestBibs by(String sortName) {
    String[] parts = sortName.split(", ", 2);
    String name = parts.length == 2 ? parts[1] + " " + parts[0] : sortName;
    contributors.add(
        new Contributor(name, sortName, Contributor.Kind.PERSON, List.of("aut"), null));
    return this;
  }

  public TestBibs subtitle(String text) {
    subtitle = text;
    return this;
  }

  public TestBibs alsoTitled(String other) {
    otherTitles.add(other);
    return this;
  }

  public TestBibs isbn(String isbn) {
    isbns.add(isbn);
    return this;
  }

  public TestBibs faust(String number) {
    identifiers.add(new Identifier("faust", number));
    return this;
  }

  public TestBibs about(String... headings) {
    for (String heading : headings) {
      subjects.add(new Subject(heading, "dbc"));
    }
    return this;
  }

  public TestBibs inSeries(String name, String number) {
    series.add(new Series(name, number));
    return this;
  }

  public TestBibs note(String text) {
    notes.add(text);
    return this;
  }

  public TestBibs year(int published) {
    year = published;
    return this;
  }

  public TestBibs fiction(boolean isFiction) {
    fiction = isFiction;
    return this;
  }

  public TestBibs material(MaterialType type) {
    material = type;
    return this;
  }

  public TestBibs audience(Audience whom) {
    audience = whom;
    return this;
  }

  public TestBibs language(String code) {
    language = code;
    return this;
  }

  public TestBibs work(String key) {
    work = key;
    return this;
  }

  public TestBibs suppressed() {
    suppressed = true;
    return this;
  }

  public TestBibs loans(int count) {
    loans = count;
    return this;
  }

  public TestBibs item(long branch, Visibility visibility, boolean in) {
    items.add(new HeldItem(branch, visibility, in));
    return this;
  }

  public BibEntry entry() {
    return new BibEntry(
        id, projection(), items, suppressed, loans, Instant.ofEpochSecond(1_700_000_000 + id));
  }

  public Projection projection() {
    return new Projection(
        title,
        title.toLowerCase(Locale.ROOT).replaceFirst("^(den|det|de|en|et|the|a) ", ""),
        subtitle,
        otherTitles,
        null,
        contributors,
        isbns,
        identifiers,
        List.of(language),
        null,
        material,
        fiction,
        audience,
        null,
        null,
        null,
        null,
        year,
        null,
        null,
        null,
        null,
        null,
        notes,
        subjects,
        List.of(),
        series,
        work,
        null,
        List.of());
  }
}
