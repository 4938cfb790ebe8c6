package ils.circulation.desk;

import ils.core.page.Notice.Grade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says to one scan; there is always one (A73, A87).
 *
 * @param grade its colour, icon, word and sound
 * @param head what happened or is to be done
 * @param lines what else matters
 * @param question what staff must answer before anything happens; null for none
 * @param patrons whom a search found
 * @param offer to make an item of an unknown barcode; null for none
 * @param till how to pay what is owed; null where nothing is to be paid
 */
public record Answer(
    Grade grade,
    Line head,
    List<Line> lines,
    @Nullable Question question,
    List<PatronHit> patrons,
    @Nullable Offer offer,
    @Nullable Till till) {

  public Answer {
    lines = List.copyOf(lines);
    patrons = List.copyOf(patrons);
  }

  static Answer of(Grade grade, String key, Object... args) {
    return new Answer(grade, Line.of(key, args), List.of(), null, List.of(), null, null);
  }

  Answer with(List<Line> more) {
    var all = new ArrayList<>(lines);
    all.addAll(more);
    return new Answer(grade, head, all, question, patrons, offer, till);
  }

  Answer asking(Question question) {
    return new Answer(grade, head, lines, question, patrons, offer, till);
  }

  Answer found(List<PatronHit> patrons) {
    return new Answer(grade, head, lines, question, patrons, offer, till);
  }

  Answer offering(Offer offer) {
    return new Answer(grade, head, lines, question, patrons, offer, till);
  }

  Answer asking(Till till) {
    return new Answer(grade, head, lines, question, patrons, offer, till);
  }
}
