package ils.demo.generator;

import ils.demo.works.CheckDigits;
import ils.demo.works.Edition;
import ils.demo.works.Medium;
import ils.demo.works.Person;
import ils.demo.works.Readers;
import ils.demo.works.SubjectKind;
import ils.demo.works.TitleIdea;
import ils.demo.works.Work;
import ils.demo.works.Work.Reading;
import java.util.List;

/** The fields from 440 on: series, notes, classes, subjects and who else took part. */
final class Danmarc2Contents {

  private final Edition edition;
  private final Work work;
  private final TitleIdea idea;

  Danmarc2Contents(Edition edition) {
    this.edition = edition;
    this.work = edition.work();
    this.idea = work.idea();
  }

  void write(Draft draft) {
    notes(draft);
    classes(draft);
    subjects(draft);
    others(draft);
    if (edition.medium().online()) {
      String address = "https://e-reolen.example/" + CheckDigits.faust(edition.number());
      draft.field("856", "u", address, "z", "Adgang for lånere");
    }
  }

  private void notes(Draft draft) {
    if (work.series() != null && edition.part() == null) {
      String number = String.valueOf(edition.seriesNumber());
      draft.field("440", "a", work.series(), "v", number, "V", number);
    }
    draft.field("504", "a", work.summary());
    Integer age = work.reading().ageFrom();
    draft.field("517", "a", age == null ? null : "Fra " + age + " år");
    boolean later = edition.ordinal() > 1;
    draft.field("520", "a", later ? "Originaludgave: " + work.firstYear() : null);
  }

  private void classes(Draft draft) {
    if (!idea.fiction()) {
      draft.field("652", "m", idea.dk5());
      return;
    }
    String literature =
        switch (work.language()) {
          case "dan" -> "86";
          case "eng" -> "83";
          case "ger" -> "84";
          case "swe" -> "87";
          default -> "88";
        };
    draft.field("652", "n", literature, "z", idea.form().equals("digte") ? "1" : "4");
    draft.field("652", "o", "sk");
  }

  private void subjects(Draft draft) {
    for (String subject : idea.subjects()) {
      draft.field(
          "666",
          Danmarc2Records.subjectCode(SubjectKind.of(subject), idea.fiction()),
          sortMarked(subject));
    }
    draft.field("666", "o", idea.form());
    Reading reading = work.reading();
    Integer from = reading.ageFrom();
    Integer to = reading.ageTo();
    for (int age = from == null ? 1 : from; to != null && age <= to; age++) {
      draft.field("666", "u", "for " + age + " år");
    }
    if (idea.form().equals("letlæste bøger")) {
      draft.field("666", "u", "let at læse");
    }
  }

  private static String sortMarked(String subject) {
    return subject.startsWith("den ") ? "den ¤" + subject.substring(4) : subject;
  }

  private void others(Draft draft) {
    List<Person> authors = work.authors();
    boolean film = edition.medium().general().equals("m");
    for (Person author : film ? authors : authors.stream().skip(1).toList()) {
      person(draft, author, film ? "ant" : "aut");
    }
    Person helper = edition.helper();
    if (helper != null) {
      person(draft, helper, did());
    }
    if (idea.readers() == Readers.SMALL_CHILDREN && edition.medium() == Medium.BOOK) {
      draft.field("720", "o", authors.isEmpty() ? null : authors.get(0).name(), "4", "ill");
    }
  }

  private String did() {
    return switch (edition.medium()) {
      case AUDIO_NET, AUDIO_CD -> "nrt";
      case FILM_DISC, FILM_NET -> "drt";
      default -> "trl";
    };
  }

  private static void person(Draft draft, Person person, String role) {
    draft.field(
        "700",
        "a",
        person.surname(),
        "h",
        person.forename(),
        "c",
        Danmarc2Records.born(person),
        "4",
        role);
  }
}
