package ils.demo.generator;

import ils.demo.works.CheckDigits;
import ils.demo.works.Edition;
import ils.demo.works.Edition.Part;
import ils.demo.works.Person;
import ils.demo.works.SubjectKind;
import ils.demo.works.TitleIdea;
import ils.demo.works.Work;
import ils.demo.works.Work.Reading;

/** The fields from 490 on: series, notes, subjects, who else took part, links. */
final class Marc21Contents {

  private final Edition edition;
  private final Work work;
  private final TitleIdea idea;

  Marc21Contents(Edition edition) {
    this.edition = edition;
    this.work = edition.work();
    this.idea = work.idea();
  }

  void write(Draft draft) {
    String number = String.valueOf(edition.seriesNumber());
    boolean series = work.series() != null && edition.part() == null;
    draft.indicated(
        "490", "1 ", "a", series ? work.series() + " ;" : null, "v", series ? number : null);
    draft.field("520", "a", work.summary().isEmpty() ? null : work.summary() + ".");
    readers(draft);
    subjects(draft);
    others(draft);
    parent(draft);
    draft.indicated(
        "830", " 0", "a", series ? work.series() + " ;" : null, "v", series ? number : null);
    if (edition.medium().online()) {
      String address = "https://e-reolen.example/" + CheckDigits.faust(edition.number());
      draft.indicated("856", "40", "u", address);
    }
  }

  private void readers(Draft draft) {
    Reading reading = work.reading();
    if (reading.ageFrom() != null) {
      draft.indicated("521", "1 ", "a", reading.ageFrom() + "-" + reading.ageTo() + ".");
    }
    draft.indicated("521", "8 ", "a", reading.lix() == null ? null : "Lix: " + reading.lix());
  }

  private void subjects(Draft draft) {
    boolean danish = !idea.form().isEmpty();
    for (String subject : idea.subjects()) {
      String tag =
          switch (SubjectKind.of(subject)) {
            case PLACE -> "651";
            case TIME -> "648";
            case TOPIC, LEVEL -> "650";
          };
      if (danish) {
        draft.indicated(tag, " 7", "a", subject, "2", "dbc");
      } else {
        draft.indicated("650", " 0", "a", subject + ".");
      }
    }
    if (danish) {
      draft.indicated("655", " 7", "a", idea.form(), "2", "dbc");
    }
  }

  private void others(Draft draft) {
    for (Person author : work.authors().stream().skip(1).toList()) {
      Marc21Records.person(draft, "700", author, "aut");
    }
    Person helper = edition.helper();
    if (helper != null) {
      String role =
          switch (edition.medium()) {
            case AUDIO_NET, AUDIO_CD -> "nrt";
            case FILM_DISC, FILM_NET -> "drt";
            default -> "trl";
          };
      Marc21Records.person(draft, "700", helper, role);
    }
  }

  private void parent(Draft draft) {
    Part part = edition.part();
    if (part != null && part.level() != Part.Level.HEAD) {
      String number = "(DK-870970)" + CheckDigits.faust(part.parent());
      draft.indicated("773", "08", "i", "Del af:", "t", work.idea().title(), "w", number);
    }
  }
}
