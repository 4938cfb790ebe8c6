package ils.demo.generator;

import ils.demo.works.Edition;
import ils.demo.works.Medium;
import ils.demo.works.Readers;
import ils.demo.works.TitleIdea;
import java.util.Locale;

/** Where a Danish public library puts a thing: fiction by author, the rest by DK5 number. */
final class Shelf {

  private Shelf() {}

  /** The shelving location: department and, within it, kind of thing. */
  static String location(Edition edition) {
    TitleIdea idea = edition.work().idea();
    Readers readers = idea.readers();
    String department = readers.children() ? "BORN" : readers == Readers.YOUNG ? "UNG" : "VOKSEN";
    return switch (edition.medium()) {
      case FILM_DISC, FILM_NET -> department + "-FILM";
      case MUSIC_CD -> department + "-MUSIK";
      case COMPUTER_GAME, BOARD_GAME -> department + "-SPIL";
      case AUDIO_CD, AUDIO_NET -> department + "-LYD";
      case PERIODICAL -> department + "-TIDS";
      case LARGE_PRINT -> department + "-STOR";
      case BOOK, E_BOOK -> department + "-" + books(idea);
    };
  }

  /** What stands on the spine. */
  static String callNumber(Edition edition) {
    TitleIdea idea = edition.work().idea();
    String filing =
        edition.work().authors().isEmpty()
            ? idea.title().replaceFirst(" .*", "")
            : edition.work().authors().get(0).surname();
    return idea.fiction() ? filing : idea.dk5() + " " + filing;
  }

  static String materialGroup(Medium medium) {
    return switch (medium) {
      case BOOK, LARGE_PRINT, E_BOOK -> "BOOK";
      case AUDIO_CD, AUDIO_NET -> "AUDIOBOOK";
      case FILM_DISC, FILM_NET -> "FILM";
      case MUSIC_CD -> "MUSIC";
      case COMPUTER_GAME -> "VIDEOGAME";
      case BOARD_GAME -> "GAME";
      case PERIODICAL -> "PERIODICAL";
    };
  }

  private static String books(TitleIdea idea) {
    if (!idea.fiction()) {
      return "FAG";
    }
    return switch (idea.form().toLowerCase(Locale.ROOT)) {
      case "billedbøger" -> "BILLED";
      case "letlæste bøger" -> "LET";
      case "krimi", "spændingsromaner" -> idea.readers() == Readers.ADULTS ? "KRIMI" : "SK";
      default -> "SK";
    };
  }
}
