package ils.circulation.notices;

import com.fasterxml.jackson.databind.JsonNode;
import ils.circulation.notices.News.What;
import ils.circulation.notices.NewsReader.Subject;
import ils.circulation.policy.notices.NoticeKind;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Deliveries.Taken;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What an event is news of, and to whom. */
@ApplicationScoped
class Telling {

  @Inject NewsReader reader;

  /** Nothing, for most events of a kind. */
  List<News> of(Taken event) {
    JsonNode detail = Json.read(event.detail(), JsonNode.class);
    return switch (event.kind()) {
      case "HoldReady" -> hold(event, NoticeKind.HOLD_READY);
      case "HoldClosed" -> holdClosed(event, detail.path("because").asText());
      case "LoanOpened" -> loan(event, NoticeKind.CHECKED_OUT, event.subjectId());
      case "ItemReturned" -> returned(event, detail);
      case "LoanRenewed" ->
          event.channel() == Channel.AUTO
              ? loan(event, NoticeKind.RENEWED, event.subjectId())
              : List.of();
      case "AutoRenewalDeclined" -> loan(event, NoticeKind.NOT_RENEWED, event.subjectId());
      case "LoanRecalled" -> loan(event, NoticeKind.RECALLED, event.subjectId());
      case "AllRenewed" -> allRenewed(event, detail);
      case "DueDatesChanged" -> loans(event, NoticeKind.DUE_CHANGED, detail.path("loans"));
      case "LostBilled" -> billed(event, detail);
      case "PaymentTaken" -> paid(event, detail);
      case "NoteWritten" -> note(event, detail);
      case "PersonRegistered" -> registered(event, detail);
      default -> List.of();
    };
  }

  private List<News> hold(Taken event, NoticeKind kind) {
    return optional(event.subjectId()).flatMap(id -> reader.hold(event.id(), id)).stream()
        .map(hold -> news(event, kind, hold, hold.what().hold(), null))
        .toList();
  }

  /** Whoever cancels a hold knows it; what a group or time ended is told where it surprises. */
  private List<News> holdClosed(Taken event, String because) {
    return switch (because) {
      case "STAFF" -> hold(event, NoticeKind.HOLD_CANCELLED);
      case "NOT_FETCHED", "NO_INTEREST" -> hold(event, NoticeKind.HOLD_EXPIRED);
      default -> List.of();
    };
  }

  private List<News> loan(Taken event, NoticeKind kind, @Nullable Long loan) {
    return optional(loan).flatMap(id -> reader.loan(event.id(), id)).stream()
        .map(found -> news(event, kind, found, found.what().loan(), null))
        .toList();
  }

  private static Optional<Long> optional(@Nullable Long id) {
    return Optional.ofNullable(id);
  }

  private List<News> loans(Taken event, NoticeKind kind, JsonNode ids) {
    return StreamSupport.stream(ids.spliterator(), false)
        .flatMap(id -> loan(event, kind, id.asLong()).stream())
        .toList();
  }

  /** A receipt, and the fee if there was one. */
  private List<News> returned(Taken event, JsonNode detail) {
    if (!detail.hasNonNull("loanId")) {
      return List.of();
    }
    var told = new ArrayList<>(loan(event, NoticeKind.CHECKED_IN, detail.path("loanId").asLong()));
    long fee = detail.path("fee").path("minorUnits").asLong();
    if (fee > 0) {
      reader
          .loan(event.id(), detail.path("loanId").asLong())
          .ifPresent(loan -> told.add(fee(event, loan, fee)));
    }
    return told;
  }

  private News fee(Taken event, Subject loan, long minor) {
    long id = java.util.Objects.requireNonNull(loan.what().loan());
    var what =
        new What(event.id(), id, null, reader.feeLine(id).orElse(null), null, loan.what().bib());
    return news(event, NoticeKind.FEE, new Subject(loan.whom(), what, null), id, minor);
  }

  /** T88: what was renewed and what was not, told together. */
  private List<News> allRenewed(Taken event, JsonNode detail) {
    Stream<News> renewed = loans(event, NoticeKind.RENEWED, detail.path("renewed")).stream();
    Stream<News> kept =
        StreamSupport.stream(detail.path("kept").spliterator(), false)
            .flatMap(
                loan -> loan(event, NoticeKind.NOT_RENEWED, loan.path("loanId").asLong()).stream());
    return Stream.concat(renewed, kept).toList();
  }

  private List<News> billed(Taken event, JsonNode detail) {
    long sum = 0;
    for (JsonNode line : detail.path("lines")) {
      sum += line.path("amount").path("minorUnits").asLong();
    }
    long amount = sum;
    return reader.loan(event.id(), detail.path("loanId").asLong()).stream()
        .map(loan -> news(event, NoticeKind.LOST_BILL, loan, loan.what().loan(), amount))
        .toList();
  }

  private List<News> paid(Taken event, JsonNode detail) {
    long line = detail.path("line").asLong();
    var what = new What(event.id(), null, null, line, null, null);
    return reader.role(detail.path("role").asLong()).stream()
        .map(
            whom ->
                news(
                    event,
                    NoticeKind.PAYMENT,
                    new Subject(whom, what, null),
                    line,
                    detail.path("amount").path("minorUnits").asLong()))
        .toList();
  }

  private List<News> note(Taken event, JsonNode detail) {
    if (!detail.path("audience").asText().equals("PATRON")) {
      return List.of();
    }
    long note = detail.path("noteId").asLong();
    var what = new What(event.id(), null, null, null, note, null);
    return optional(event.personId()).flatMap(reader::person).stream()
        .map(
            whom ->
                news(event, NoticeKind.STAFF_MESSAGE, new Subject(whom, what, null), note, null))
        .toList();
  }

  private List<News> registered(Taken event, JsonNode detail) {
    if (!detail.path("fate").asText().equals("ADDED") || event.actor() == Actor.Kind.NOBODY) {
      return List.of();
    }
    return optional(event.personId()).flatMap(reader::person).stream()
        .map(
            whom ->
                news(
                    event,
                    NoticeKind.WELCOME,
                    new Subject(whom, What.event(event.id()), null),
                    whom.person(),
                    null))
        .toList();
  }

  private static News news(
      Taken event, NoticeKind kind, Subject about, @Nullable Long subject, @Nullable Long minor) {
    String cause = News.ofEvent(kind, event.id(), subject == null ? 0 : subject);
    return new News(kind, cause, about.whom(), about.what(), about.on(), minor);
  }
}
