package ils.circulation.lostdesk;

import ils.circulation.desk.Reasons;
import ils.circulation.lost.ActOutcome;
import ils.circulation.lostdesk.Confirmation.Button;
import ils.circulation.lostdesk.Confirmation.What;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Reason;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The three pages of an act: what it will do, that it is done, or why it is not.
 *
 * @param act the word in its texts
 * @param action where its form is posted to
 * @param back where to go afterwards
 */
record Confirming(String act, String action, String back) {

  /** What it will do. */
  <R> Page ask(ActOutcome<R> outcome, Function<R, Confirmation> words) {
    return switch (outcome) {
      case ActOutcome.Done<R>(R receipt) ->
          Page.of("circulation/lost/confirm", words.apply(receipt), title());
      case ActOutcome.Declined<R>(List<Reason> reasons) -> refusal(reasons);
      case ActOutcome.Unknown<R> unknown -> throw unknown();
    };
  }

  /** Sends the browser on with a word of what was done. */
  <R> Response done(ActOutcome<R> outcome, Function<R, What> what) {
    return switch (outcome) {
      case ActOutcome.Done<R>(R receipt) ->
          Flash.seeOther(
              back, Notice.ok("circulation.lost.done." + act, what.apply(receipt).title()));
      case ActOutcome.Declined<R>(List<Reason> reasons) ->
          Response.status(Response.Status.CONFLICT).entity(refusal(reasons)).build();
      case ActOutcome.Unknown<R> unknown -> throw unknown();
    };
  }

  private Page refusal(List<Reason> reasons) {
    List<Button> choices =
        reasons.stream()
            .flatMap(reason -> reason.choices().stream())
            .map(Confirming::button)
            .toList();
    var refusal = new Refusal(act, Reasons.lines(reasons), back, action, choices);
    return Page.of("circulation/lost/refused", refusal, title())
        .status(Response.Status.CONFLICT.getStatusCode());
  }

  private static Button button(Choice choice) {
    String word = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Button(choice.name(), "circulation.choice." + word);
  }

  private String title() {
    return "circulation.lost.act." + act;
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.NOT_FOUND, "no such loan or item here");
  }
}
