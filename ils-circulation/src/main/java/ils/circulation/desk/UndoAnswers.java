package ils.circulation.desk;

import static ils.core.page.Notice.Grade.OK;
import static ils.core.page.Notice.Grade.STOP;

import ils.circulation.undo.UndoOutcome;
import ils.core.page.Texts;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk says after an act was to be undone. */
final class UndoAnswers {

  private UndoAnswers() {}

  static Answer of(UndoOutcome outcome, ZoneId zone) {
    return switch (outcome) {
      case UndoOutcome.Undone(var receipt) ->
          Answer.of(OK, "circulation.undo.done").with(List.of(Line.of(receipt.kind().key())));
      case UndoOutcome.Unknown unknown -> Answer.of(STOP, "circulation.undo.not.unknown");
      case UndoOutcome.Refused refused ->
          Answer.of(STOP, refused.key()).with(later(refused.later(), zone));
    };
  }

  private static List<Line> later(UndoOutcome.@Nullable Later later, ZoneId zone) {
    if (later == null) {
      return List.of();
    }
    Texts.Told by = texts -> texts.text(later.byKey());
    Texts.Told what = texts -> texts.has(later.key()) ? texts.text(later.key()) : later.kind();
    Texts.Told at = texts -> texts.clock(later.at(), zone);
    return List.of(Line.of("circulation.undo.later", at, by, what));
  }
}
