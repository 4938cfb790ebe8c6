package ils.opac.patronapi;

import ils.circulation.fees.AccountLines;
import ils.circulation.inbox.InboxMessages;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoansOf;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.money.Amount;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.fbs.KnownRecords;
import ils.opac.patron.HomeLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Reads everything of a patron's at once. */
@ApplicationScoped
public class LookAtOverview {

  @Inject People people;
  @Inject HomeLibrary homeLibrary;
  @Inject LoansOf loansOf;
  @Inject KnownRecords records;
  @Inject AccountLines accountLines;
  @Inject InboxMessages inbox;

  /**
   * @throws ils.core.access.NotPermitted if the actor is another patron
   */
  Overview of(Actor actor, Channel channel, long patron) {
    var person =
        people
            .find(patron)
            .orElseThrow(
                () -> new ProblemException(ProblemType.UNKNOWN_PATRON, "patron not found"));
    var loans = loansOf.person(homeLibrary.occasion(actor, channel, person), patron);
    var told = records.tell(loans.stream().map(LoanRow::bibId).collect(Collectors.toSet()));
    var messages = inbox.of(patron).stream().map(MessagesResource.MessageBody::of).toList();
    return Overview.of(person, loans, told, balance(person), messages);
  }

  private Amount balance(Person person) {
    return people.rolesOf(person.id()).stream()
        .map(role -> accountLines.balance(role.id()))
        .reduce(Amount.NONE, Amount::plus);
  }
}
