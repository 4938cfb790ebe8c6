package ils.opac.fbs.patron;

import ils.circulation.messages.ChooseMedium;
import ils.circulation.messages.Contacts;
import ils.circulation.policy.notices.Reception;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.person.ChangeContact;
import ils.core.person.ContactDetails;
import ils.core.person.Person;
import ils.core.person.PersonDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Changes how a patron is reached and wants to be told, wholly or not at all. */
@ApplicationScoped
public class UpdatePatron {

  @Inject ChangeContact changeContact;
  @Inject ChooseMedium chooseMedium;
  @Inject Contacts contacts;

  /**
   * @throws ils.core.problem.ProblemException naming an address or a number that is none
   */
  @Retried
  @Transactional
  public void update(Occasion occasion, Person person, PatronSettings settings) {
    PersonDetails before = person.details();
    ContactDetails wanted =
        settings.contact(new ContactDetails(before.email(), before.phone(), before.language()));
    changeContact.change(occasion, person.id(), wanted);
    var addresses = Reached.by(before.reachedBy(wanted));
    Reception now = Reception.of(contacts.wishes(person.id()), addresses);
    var switches =
        new Reception(
            said(settings.wantsEmail(), now.email()) && wanted.email() != null,
            said(settings.wantsSms(), now.sms()) && wanted.phone() != null);
    chooseMedium.receive(occasion, person.id(), switches, addresses);
  }

  private static boolean said(@Nullable Boolean said, boolean now) {
    return said == null ? now : said;
  }
}
